/** With the piece in hand: say something, as often as one likes; keep a silence; hand it on. */
import { useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { useKept } from "../../../parts/kept.ts";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { TextField } from "../../../parts/text-field.tsx";
import { wordsOf } from "../../../words/later.ts";
import type { PieceProps } from "./piece.tsx";
import { Silence } from "./silence.tsx";

const SPOKEN_LENGTH = 4000;

export function HoldingComposer({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [text, setText] = useState(round.draft ?? "");
  const [invites, setInvites] = useState(false);
  const letGo = useKept(text, {
    kept: round.draft ?? "",
    keep: (written) => act.roundDraft(circle.id, round.id, written),
    isSame: Object.is,
  });
  const said = text.trim();
  const hasSpoken = round.spoken.some(({ by, to, silence }) => by === circle.me && !to && silence === undefined);
  const say = () =>
    run(async () => {
      letGo("");
      await act.speak(circle.id, round.id, said, { invites });
      setText("");
      setInvites(false);
    });
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "") say();
      }}
    >
      <Refusal of={refusal} />
      <TextField
        label={t.say}
        placeholder={t.say}
        quietLabel
        value={text}
        maxLength={SPOKEN_LENGTH}
        lines={2}
        onValue={setText}
        onEnter={say}
      />
      {said !== "" && (
        <div class="choice">
          <label>
            <input type="checkbox" checked={invites} onChange={(event) => setInvites(event.currentTarget.checked)} />
            <span>{t.invite}</span>
          </label>
        </div>
      )}
      <div class="equals">
        <button type="submit" class="plain" disabled={busy || said === ""}>
          {t.sayIt}
        </button>
        <button
          type="button"
          class="plain"
          disabled={busy || said !== ""}
          onClick={() => run(() => (hasSpoken ? act.handOn(circle.id, round.id) : act.pass(circle.id, round.id)))}
        >
          {hasSpoken ? t.handOn : t.handOnBare}
        </button>
      </div>
      <Silence circle={circle} round={round} />
    </form>
  );
}
