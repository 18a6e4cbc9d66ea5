/** Which words go with which hours: how often each is said in each part of the day, beside how often anything is said then. */
import type { Felt } from "./felt.ts";

/** Parts of a day, of three hours each. */
export const PARTS = 8;
export const HOURS_OF_PART = 24 / PARTS;
const USES_NEEDED = 5;
/** How rarely chance may name an hour for any of all the words shown. */
const CHANCE = 0.05;

export interface WordHours {
  readonly word: string;
  readonly uses: number;
  /** Of its uses, by part of the day from midnight on. */
  readonly parts: readonly number[];
  /** The part to which it belongs more than other words do; undefined where chance may have made it so. */
  readonly often: number | undefined;
}

/** The words used most, at least five times each at a known hour; the most used first. */
export function wordHours(felt: readonly Felt[], most: number): readonly WordHours[] {
  const any = new Array<number>(PARTS).fill(0);
  const byWord = new Map<string, number[]>();
  for (const { hour, words } of felt) {
    if (hour === undefined || words.length === 0) continue;
    const part = Math.floor(hour / HOURS_OF_PART);
    count(any, part);
    for (const word of new Set(words)) {
      const parts = byWord.get(word) ?? new Array<number>(PARTS).fill(0);
      byWord.set(word, parts);
      count(parts, part);
    }
  }
  const all = sum(any);
  const shown = [...byWord]
    .map(([word, parts]) => ({ word, parts, uses: sum(parts) }))
    .filter(({ uses }) => uses >= USES_NEEDED)
    .sort((one, other) => other.uses - one.uses || one.word.localeCompare(other.word))
    .slice(0, most);
  const rare = CHANCE / (PARTS * Math.max(1, shown.length));
  return shown.map((it) => {
    const chances = it.parts.map((uses, part) => atLeast(uses, it.uses, (any[part] as number) / all));
    const least = Math.min(...chances);
    return { ...it, often: least < rare ? chances.indexOf(least) : undefined };
  });
}

const sum = (counts: readonly number[]) => counts.reduce((total, it) => total + it, 0);

function count(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** How likely `hits` or more of `tries` are, each with this chance (the upper tail of the binomial). */
function atLeast(hits: number, tries: number, chance: number): number {
  if (hits === 0 || chance >= 1) return 1;
  let tail = 0;
  let log = tries * Math.log1p(-chance);
  for (let at = 0; at <= tries; at++) {
    if (at >= hits) tail += Math.exp(log);
    log += Math.log((tries - at) / (at + 1)) + Math.log(chance / (1 - chance));
  }
  return tail;
}
