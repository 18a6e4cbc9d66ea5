/** Touch, send: the shortest way to be heard. Words, a note and who sees what are there for those who want them. */
import type { CheckedIn, CheckInPart, CircleId, CircleView, FeelingPoint } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import { useState } from "preact/hooks";
import { dyes } from "../cloth/dyes.ts";
import { useCore } from "../core/context.ts";
import { More } from "../parts/more.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { Topics } from "../parts/topics.tsx";
import { words } from "../words/index.ts";
import { allParts, isHeard, whoCanRead } from "./audience.ts";
import { Field } from "./field.tsx";
import type { Told } from "./told.tsx";
import { EachPart, WhoHears } from "./who-sees.tsx";
import { WordPicker } from "./word-picker.tsx";

interface CheckInFormProps {
  /** Those that can hear it; without any it is only for me. */
  readonly circles: readonly CircleView[];
  /** Keeps all but the field folded until it is touched. */
  readonly folded?: boolean;
  onTold(told: Told): void;
}

const NOTE_LENGTH = 4000;
const FOLD_LENGTH = 60;

export function CheckInForm({ circles, folded = false, onTold }: CheckInFormProps) {
  const t = words.value.checkIn;
  const { act } = useCore();
  const [point, setPoint] = useState<FeelingPoint>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const [to, setTo] = useState<CircleId | undefined>(circles[0]?.id);
  const [fold, setFold] = useState("");
  const [share, setShare] = useState<readonly CheckInPart[]>(allParts);
  const { busy, refusal, run } = useTask();

  const circle = circles.find(({ id }) => id === to);
  const saying = { place: point !== undefined, words: chosen.length > 0, note: note.trim() !== "" };
  const said = saying.place || saying.words || saying.note;
  const heard = isHeard(circle, saying, share);

  const send = () =>
    run(async () => {
      const { message }: CheckedIn = await act.checkIn(circle?.id, { point, words: chosen, note, fold, share });
      onTold({ circle: message === undefined ? undefined : circle?.id, point });
    });

  return (
    <form
      class="check-in"
      style={point ? { "--feeling": labToCss(feelingColour(point, dyes.value)) } : {}}
      onSubmit={(event) => {
        event.preventDefault();
        if (said) send();
      }}
    >
      <Field point={point} onPoint={setPoint} />
      {(!folded || said) && (
        <>
          <WordPicker point={point} chosen={chosen} onChosen={setChosen} />
          <TextField label={t.note} value={note} maxLength={NOTE_LENGTH} lines={1} onValue={setNote} onEnter={send} />
          {circle && (
            <div class="finer">
              <EachPart circle={circle} share={share} onShare={setShare} />
              <More summary={t.fold}>
                <TextField
                  label={t.foldLabel}
                  hint={t.foldHint}
                  value={fold}
                  maxLength={FOLD_LENGTH}
                  onValue={setFold}
                  onEnter={send}
                />
                <Topics topics={circle.agreement.words.topics} chosen={fold} onTopic={setFold} />
              </More>
            </div>
          )}
          {said && (
            <div class="send-bar">
              <Refusal of={refusal} />
              <WhoHears circles={circles} to={circle?.id} onTo={setTo} />
              <button type="submit" class="main" disabled={busy}>
                {circle && heard ? t.send(circle.name) : t.keep}
              </button>
              <p class="hint" aria-live="polite">
                {whoCanRead(circle, saying, share)}
              </p>
            </div>
          )}
        </>
      )}
    </form>
  );
}
