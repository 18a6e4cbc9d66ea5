/** Touch, send: the shortest way to be heard. Words, a note and who sees what are there for those who want them. */
import type { CheckedIn, CheckInPart, CircleId, CircleView, FeelingPoint } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import { useState } from "preact/hooks";
import { dyes } from "../cloth/dyes.ts";
import { useCore } from "../core/context.ts";
import { later } from "../parts/later.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { words } from "../words/index.ts";
import { isHeard, type Offered, saidParts, whoCanRead } from "./audience.ts";
import { Field } from "./field.tsx";
import type { Told } from "./told.tsx";
import { WhoHears } from "./who-sees.tsx";
import { WordPicker } from "./word-picker.tsx";

const Finer = later(async () => (await import("./finer.tsx")).Finer, "within");

interface CheckInFormProps {
  /** Those that can hear it; without any it is only for me. */
  readonly circles: readonly CircleView[];
  /** Keeps all but the field folded until it is touched. */
  readonly folded?: boolean;
  onTold(told: Told): void;
}

const NOTE_LENGTH = 4000;

export function CheckInForm({ circles, folded = false, onTold }: CheckInFormProps) {
  const t = words.value.checkIn;
  const { act } = useCore();
  const [point, setPoint] = useState<FeelingPoint>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const [to, setTo] = useState<CircleId | undefined>(circles[0]?.id);
  const [fold, setFold] = useState("");
  const [share, setShare] = useState<readonly CheckInPart[]>(saidParts);
  const [offered, setOffered] = useState<Offered>();
  const { busy, refusal, run } = useTask();

  const circle = circles.find(({ id }) => id === to);
  const sharesBody = circle !== undefined && offered?.share === true;
  const shared: readonly CheckInPart[] = sharesBody ? [...share, "body"] : share;
  const saying = {
    place: point !== undefined,
    words: chosen.length > 0,
    note: note.trim() !== "",
    body: sharesBody || offered?.keep === true,
  };
  const said = saying.place || saying.words || saying.note || saying.body;
  const heard = isHeard(circle, saying, shared);

  const send = () =>
    run(async () => {
      const { message }: CheckedIn = await act.checkIn(circle?.id, {
        point,
        words: chosen,
        note,
        fold,
        share: shared,
        body: offered?.body,
        keepBody: offered?.keep,
      });
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
          <Finer
            circle={circle}
            share={share}
            fold={fold}
            offered={offered}
            onShare={setShare}
            onFold={setFold}
            onOffered={setOffered}
            onSend={send}
          />
          {said && (
            <div class="send-bar">
              <Refusal of={refusal} />
              <WhoHears circles={circles} to={circle?.id} onTo={setTo} />
              <button type="submit" class="main" disabled={busy}>
                {circle && heard ? t.send(circle.name) : t.keep}
              </button>
              <p class="hint" aria-live="polite">
                {whoCanRead(circle, saying, shared)}
              </p>
            </div>
          )}
        </>
      )}
    </form>
  );
}
