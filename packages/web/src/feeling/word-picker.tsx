/**
 * Words that lie near the chosen place, one's own among them, and room for a new one. None is needed. What a word means
 * is told when it is chosen, held, pointed at or reached by keys, and to screen readers always.
 */
import type { FeelingPoint, WordUsed } from "@nexus/circle";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../core/context.ts";
import { part } from "../parts/later.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { words } from "../words/index.ts";
import { keyOf, ownWordsNear, wordsNear } from "./vocabulary.ts";
import { Word } from "./word.tsx";
import type { WordFinderProps } from "./word-finder.tsx";

interface WordPickerProps {
  readonly point: FeelingPoint | undefined;
  readonly chosen: readonly string[];
  onChosen(words: readonly string[]): void;
}

const OFFERED = 8;
const OWN_OFFERED = 3;
/** The circle's limits for one check-in. */
const AT_MOST = 12;
const WORD_LENGTH = 40;

export function WordPicker({ point, chosen, onChosen }: WordPickerProps) {
  const t = words.value;
  const [own, setOwn] = useState("");
  const [told, setTold] = useState<string>();
  const used = useWordsUsed();
  const finder = useFinder();

  const offered = [...wordsNear(point, OFFERED), ...ownWordsNear(point, used, OWN_OFFERED)].map(({ name }) => name);
  // What was chosen stays in sight wherever the finger goes on to.
  const shown = [...chosen, ...offered.filter((word) => !chosen.includes(word))];
  const toggle = (word: string) => {
    const drops = chosen.includes(word);
    onChosen(drops ? chosen.filter((other) => other !== word) : [...chosen, word].slice(0, AT_MOST));
    setTold(drops ? undefined : word);
  };
  const add = () => {
    const word = own.trim();
    if (word && !chosen.includes(word)) toggle(word);
    setOwn("");
  };

  return (
    <fieldset class="word-picker">
      <legend>{t.checkIn.words}</legend>
      <div class="word-list">
        {shown.map((word) => (
          <Word
            key={word}
            name={word}
            meaning={meaningOf(word)}
            chosen={chosen.includes(word)}
            onToggle={() => toggle(word)}
            onTold={() => setTold(word)}
          />
        ))}
      </div>
      <p class="meaning" aria-hidden="true">
        {told === undefined ? (
          t.checkIn.hold
        ) : (
          <>
            <b dir="auto">{told}</b> {meaningOf(told)}
          </>
        )}
      </p>
      {/* A word that was typed counts, added or not. */}
      <div class="own-word" onFocusOut={add}>
        <TextField
          label={t.checkIn.ownWord}
          placeholder={t.checkIn.ownWord}
          quietLabel
          value={own}
          maxLength={WORD_LENGTH}
          onValue={setOwn}
          onEnter={add}
        />
        {own.trim() !== "" && (
          <button type="button" class="quiet" onClick={add}>
            {t.checkIn.addWord}
          </button>
        )}
        <button type="button" class="quiet" aria-expanded={finder.open} disabled={finder.busy} onClick={finder.toggle}>
          {t.checkIn.find}
        </button>
      </div>
      <Refusal of={finder.refusal} />
      {finder.open && finder.Finder && <finder.Finder chosen={chosen} onToggle={toggle} onClose={finder.toggle} />}
    </fieldset>
  );
}

const meaningOf = (word: string): string => {
  const key = keyOf(word);
  return key ? words.value.meanings[key] : words.value.checkIn.ownMeaning;
};

function useWordsUsed(): readonly WordUsed[] {
  const { act, journal } = useCore();
  const [used, setUsed] = useState<readonly WordUsed[]>([]);
  const glance = journal.value;
  useEffect(() => {
    if (!glance.isEmpty) void act.wordsUsed().then(setUsed, () => {});
  }, [act, glance]);
  return used;
}

/** The list of all words is fetched when it is first asked for. */
function useFinder() {
  const [Finder, setFinder] = useState<ComponentType<WordFinderProps>>();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useTask();
  const toggle = () =>
    run(async () => {
      if (!Finder) {
        const { WordFinder } = await part(import("./word-finder.tsx"));
        setFinder(() => WordFinder);
      }
      setOpen(!open);
    });
  return { Finder, open, busy, refusal, toggle };
}
