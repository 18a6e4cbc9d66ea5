/** Touch, send: the shortest way to be heard. Words, a note and the choice of circle are there for those who want them. */
import type { CircleId, CircleView, FeelingPoint } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import { useState } from "preact/hooks";
import { Cloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { membersHere } from "../core/names.ts";
import { Choice } from "../parts/choice.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { words } from "../words/index.ts";
import { Field } from "./field.tsx";
import { WordPicker } from "./word-picker.tsx";

interface CheckInFormProps {
  /** Those that can hear it; at least one. */
  readonly circles: readonly CircleView[];
  /** Keeps all but the field folded until it is touched. */
  readonly folded?: boolean;
  onSent(circle: CircleId): void;
}

const NOTE_LENGTH = 4000;

export function CheckInForm({ circles, folded = false, onSent }: CheckInFormProps) {
  const t = words.value;
  const { act } = useCore();
  const [point, setPoint] = useState<FeelingPoint>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const [to, setTo] = useState(circles[0]?.id);
  const { busy, refusal, run } = useTask();

  const circle = circles.find(({ id }) => id === to) ?? circles[0];
  if (!circle) return null;
  const said = point !== undefined || chosen.length > 0 || note.trim() !== "";

  const send = () =>
    run(async () => {
      await act.checkIn(circle.id, { point, words: chosen, note: note.trim() || undefined });
      onSent(circle.id);
    });

  return (
    <form
      class="check-in"
      style={point ? { "--feeling": labToCss(feelingColour(point)) } : {}}
      onSubmit={(event) => {
        event.preventDefault();
        if (said) send();
      }}
    >
      <Field point={point} onPoint={setPoint} />
      {folded && !said ? (
        <p class="field-hint">{t.checkIn.hint}</p>
      ) : (
        <>
          <WordPicker point={point} chosen={chosen} onChosen={setChosen} />
          <TextField
            label={t.checkIn.note}
            value={note}
            maxLength={NOTE_LENGTH}
            lines={1}
            onValue={setNote}
            onEnter={send}
          />
          {circles.length > 1 && (
            <Choice
              label={t.home.to}
              value={circle.id}
              onValue={(id) => setTo(id)}
              options={circles.map(({ id, name }) => ({
                value: id,
                name: (
                  <>
                    <Cloth seed={id} shape="patch" /> {name}
                  </>
                ),
              }))}
            />
          )}
          <div class="send-bar">
            <Refusal of={refusal} />
            <button type="submit" class="main" disabled={busy || !said}>
              {t.checkIn.send(circle.name)}
            </button>
            <p class="hint">{said ? t.checkIn.seen(membersHere(circle).length, circle.name) : t.checkIn.need}</p>
          </div>
        </>
      )}
    </form>
  );
}
