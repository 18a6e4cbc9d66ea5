/** Other words for what an entry says. What a circle received does not change with it. */
import type { JournalEntry } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { LINE_LENGTH } from "./write-line.tsx";

interface ChangeEntryProps {
  readonly entry: JournalEntry;
  onDone(): void;
}

const NOTE_LENGTH = 4000;
const WORDS_LENGTH = 500;

export function ChangeEntry({ entry, onDone }: ChangeEntryProps) {
  const t = wordsOf("journal");
  const { act } = useCore();
  const isLine = entry.kind === "line";
  const [said, setSaid] = useState(isLine ? "" : entry.words.join(", "));
  const [text, setText] = useState(isLine ? entry.text : (entry.note ?? ""));
  const { busy, refusal, run } = useTask();
  const save = () =>
    run(async () => {
      await act.changeEntry(entry.id, isLine ? { text } : { words: said.split(/[,،、]/), note: text });
      onDone();
    });
  return (
    <form
      class="change-entry"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!isLine && (
        <TextField label={t.words} value={said} maxLength={WORDS_LENGTH} autoFocus onValue={setSaid} onEnter={save} />
      )}
      <TextField
        label={isLine ? t.text : t.note}
        value={text}
        maxLength={isLine ? LINE_LENGTH : NOTE_LENGTH}
        lines={2}
        autoFocus={isLine}
        onValue={setText}
        onEnter={save}
      />
      {!isLine && entry.shared && !entry.shared.takenBack && <p class="hint">{t.changeHint(entry.shared.name)}</p>}
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="plain" disabled={busy}>
          {t.save}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {t.leave}
        </button>
      </div>
    </form>
  );
}
