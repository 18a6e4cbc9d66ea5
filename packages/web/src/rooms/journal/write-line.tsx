/** Private writing: as much as one likes, for nobody else. */
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";

export const LINE_LENGTH = 20_000;

export function WriteLine() {
  const t = wordsOf("journal");
  const { act } = useCore();
  const [text, setText] = useState("");
  const { busy, refusal, run } = useTask();
  const keep = () =>
    run(async () => {
      if (text.trim() === "") return;
      await act.noteDown(text);
      setText("");
    });
  return (
    <form
      class="write-line"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={t.line} value={text} maxLength={LINE_LENGTH} lines={1} onValue={setText} onEnter={keep} />
      <Refusal of={refusal} />
      {text.trim() !== "" && (
        <button type="submit" class="plain" disabled={busy}>
          {t.keep}
        </button>
      )}
    </form>
  );
}
