/** Words that lie near the chosen place, and room for one's own. None is needed. */
import type { FeelingPoint } from "@nexus/circle";
import { useState } from "preact/hooks";
import { TextField } from "../parts/text-field.tsx";
import { words } from "../words/index.ts";
import { wordsNear } from "./vocabulary.ts";

interface WordPickerProps {
  readonly point: FeelingPoint | undefined;
  readonly chosen: readonly string[];
  onChosen(words: readonly string[]): void;
}

const OFFERED = 6;
/** The circle's limits for one check-in. */
const AT_MOST = 12;
const WORD_LENGTH = 40;

export function WordPicker({ point, chosen, onChosen }: WordPickerProps) {
  const t = words.value;
  const [own, setOwn] = useState("");

  const offered = wordsNear(point, OFFERED).map((word) => t.vocabulary[word]);
  // What was chosen stays in sight wherever the finger goes on to.
  const shown = [...chosen, ...offered.filter((word) => !chosen.includes(word))];
  const toggle = (word: string) =>
    onChosen(chosen.includes(word) ? chosen.filter((other) => other !== word) : [...chosen, word].slice(0, AT_MOST));
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
          <label key={word} class="word">
            <input type="checkbox" checked={chosen.includes(word)} onChange={() => toggle(word)} />
            <span dir="auto">{word}</span>
          </label>
        ))}
      </div>
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
      </div>
    </fieldset>
  );
}
