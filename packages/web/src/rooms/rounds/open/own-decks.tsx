/** Decks of one's own: written here, or read from a file that somebody passed on. */
import type { DeckView } from "@nexus/circle";
import { useRef, useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { saveFile } from "../../../keeping/save-file.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { More } from "../../../parts/more.tsx";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { TextField } from "../../../parts/text-field.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";

interface OwnDecksProps {
  readonly decks: readonly DeckView[];
  /** `id` of the one that is new. */
  onChanged(id?: string): Promise<unknown>;
}

const TITLE_LENGTH = 80;
const QUESTIONS_LENGTH = 24 * 301;

export function OwnDecks({ decks, onChanged }: OwnDecksProps) {
  const t = wordsOf("rounds").decks;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const questions = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const ready = title.trim() !== "" && questions.length > 0;
  const own = decks.filter(({ from }) => from === "own");
  const keep = () =>
    run(async () => {
      const set = { title: title.trim(), questions };
      const deck = { title: title.trim(), about: "", sets: [set], language: words.peek().locale };
      const id = await act.saveDeck({ format: 1, kind: "nexus deck", ...deck });
      setTitle("");
      setText("");
      await onChanged(id);
    });
  const read = (file: File | undefined) =>
    file && run(async () => onChanged(await act.importDeck(new Uint8Array(await file.arrayBuffer()))));
  const pass = ({ deck }: DeckView) =>
    run(async () => saveFile(`${deck.title}.json`, "application/json", await act.exportDeck(deck)));

  return (
    <More summary={t.heading}>
      <div class="own-decks">
        <ul>
          {own.map((view) => (
            <li key={view.id}>
              <span dir="auto">{view.deck.title}</span>
              <div class="item-acts">
                <button
                  type="button"
                  class="quiet"
                  aria-label={t.passOnLabel(view.deck.title)}
                  onClick={() => pass(view)}
                >
                  {t.passOn}
                </button>
                <Confirm
                  name={t.forget}
                  label={t.forgetLabel(view.deck.title)}
                  ask={t.forgetAsk}
                  yes={t.forgetYes}
                  no={t.forgetNo}
                  onYes={() => act.forgetDeck(view.id).then(() => onChanged())}
                />
              </div>
            </li>
          ))}
        </ul>
        <TextField label={t.title} value={title} maxLength={TITLE_LENGTH} onValue={setTitle} />
        <TextField
          label={t.questions}
          hint={t.questionsHint}
          value={text}
          maxLength={QUESTIONS_LENGTH}
          lines={3}
          onValue={setText}
        />
        <Refusal of={refusal} />
        <div class="actions">
          <button type="button" class="plain" disabled={busy || !ready} onClick={keep}>
            {t.keep}
          </button>
          <input
            ref={picker}
            type="file"
            accept="application/json,.json"
            class="unseen"
            tabIndex={-1}
            aria-label={t.file}
            onChange={(event) => read(event.currentTarget.files?.[0])}
          />
          <button type="button" class="quiet" disabled={busy} onClick={() => picker.current?.click()}>
            {t.file}
          </button>
        </div>
      </div>
    </More>
  );
}
