/** What a cloth shows, said: for those who do not see it, and beside it for those who want to know. */
import { type Cloth, feelingOf, namedFeelings, type Passage, type Tone } from "@nexus/weave";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dayName, namesTogether, noonOf } from "../../words/moments.ts";

/** Tones 9 to 16 are the eight feelings, softly. */
const isSoft = (tone: Tone) => tone > namedFeelings.length;

export function toneInWords(tone: Tone): string {
  const t = wordsOf("cloth");
  const feeling = feelingOf(tone);
  if (feeling === undefined) return t.middle;
  const word = words.value.vocabulary[namedFeelings[feeling] ?? "calm"];
  return isSoft(tone) ? t.softly(word) : word;
}

/** Each once, in the order of the field: never in one that might tell who it was. */
export const tonesInWords = (tones: readonly Tone[]): string =>
  namesTogether([...new Set(tones.toSorted((one, other) => one - other).map(toneInWords))]);

export const passageInWords = ({ structure, tones }: Passage): string =>
  wordsOf("cloth").structure[structure](tones.length, tonesInWords(tones));

/** `name`: the circle, or another that is said of it. */
export function clothInWords(
  { passages }: Cloth,
  name: string,
  now: number,
  say: (passage: Passage) => string = passageInWords,
): string {
  const t = wordsOf("cloth");
  const woven = passages.filter(({ structure }) => structure !== "silence");
  const last = woven.at(-1);
  if (!last) return t.nothingYet(name);
  const days = new Set(woven.map(({ slot }) => slot)).size;
  const newest = woven.filter(({ slot }) => slot === last.slot).map(say);
  return [t.days(name, days), t.newest(dayName(noonOf(last.slot), now)), ...newest].join(" ");
}
