/** All words with what they mean, by where they live on the field, and a way to search them. Fetched when asked for. */
import { useState } from "preact/hooks";
import { TextField } from "../parts/text-field.tsx";
import { type FeelingWord, words } from "../words/index.ts";
import { neighbourhoods } from "./vocabulary.ts";

export interface WordFinderProps {
  readonly chosen: readonly string[];
  onToggle(word: string): void;
  onClose(): void;
}

export function WordFinder({ chosen, onToggle, onClose }: WordFinderProps) {
  const t = words.value;
  const [sought, setSought] = useState("");
  const fits = fitter(sought);
  const found = neighbourhoods()
    .map(({ near, words: all }) => ({ near, words: all.filter(fits) }))
    .filter((group) => group.words.length > 0);
  return (
    <section class="word-finder" aria-label={t.wordFinder.heading}>
      <TextField label={t.wordFinder.search} value={sought} maxLength={40} autoFocus onValue={setSought} />
      <div class="found-words">
        {found.map((group) => (
          <fieldset key={group.near}>
            <legend>{t.wordFinder.near[group.near]}</legend>
            {group.words.map((word) => (
              <label key={word} class="found-word">
                <input
                  type="checkbox"
                  checked={chosen.includes(t.vocabulary[word])}
                  onChange={() => onToggle(t.vocabulary[word])}
                />
                <span>
                  <b>{t.vocabulary[word]}</b> {t.meanings[word]}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <p class="hint" role="status">
          {found.length === 0 && t.wordFinder.nothing}
        </p>
      </div>
      <button type="button" class="quiet" onClick={onClose}>
        {t.wordFinder.close}
      </button>
    </section>
  );
}

/** Case and accents do not matter, neither in words nor in what they mean. */
function fitter(sought: string): (word: FeelingWord) => boolean {
  const { locale, vocabulary, meanings } = words.value;
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(locale);
  const part = plain(sought.trim());
  return (word) => plain(`${vocabulary[word]} ${meanings[word]}`).includes(part);
}
