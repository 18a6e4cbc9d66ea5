/** What was said with the piece in hand, and the replies where they were invited. */
import type { CircleView, PieceRoundView, Spoken } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { nameOf } from "../../../core/names.ts";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { TextField } from "../../../parts/text-field.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { timeOfDay } from "../../../words/moments.ts";
import { Said } from "../said.tsx";
import type { PieceProps } from "./piece.tsx";

const REPLY_LENGTH = 4000;

export function Transcript({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const first = round.spoken.filter(({ to }) => to === undefined);
  return (
    <section class="transcript" role="log" aria-label={t.said}>
      {first.length === 0 && round.phase === "opened" && <p class="aside">{t.nothing}</p>}
      <ol>
        {first.map((spoken) => (
          <li key={spoken.id}>
            <One circle={circle} round={round} spoken={spoken} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface OneProps extends PieceProps {
  readonly spoken: Spoken;
}

function One({ circle, round, spoken }: OneProps) {
  const t = wordsOf("rounds").piece;
  const replies = round.spoken.filter(({ to }) => to === spoken.id);
  if (spoken.silence !== undefined) return <p class="silence-was">{t.silenceWas(spoken.silence)}</p>;
  return (
    <>
      <Said circle={circle} by={spoken.by} text={spoken.text} aside={<TimeOf spoken={spoken} />} />
      {spoken.invites && round.phase === "open" && <p class="invited">{t.invited}</p>}
      {replies.length > 0 && (
        <ol class="replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said circle={circle} by={reply.by} text={reply.text} aside={<TimeOf spoken={reply} />} />
            </li>
          ))}
        </ol>
      )}
      {spoken.invites && mayReply(circle, round, spoken) && <ReplyTo circle={circle} round={round} spoken={spoken} />}
    </>
  );
}

const TimeOf = ({ spoken: { at, waiting } }: { readonly spoken: Spoken }) => (
  <>
    <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
    {waiting && <span class="state">{words.value.circle.waiting}</span>}
  </>
);

const mayReply = (circle: CircleView, round: PieceRoundView, spoken: Spoken): boolean =>
  round.phase === "open" && spoken.by !== circle.me && round.roster.includes(circle.me);

function ReplyTo({ circle, round, spoken }: OneProps) {
  const t = wordsOf("rounds").piece;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const label = t.replyTo(nameOf(circle, spoken.by));
  if (!open) {
    return (
      <button type="button" class="quiet fold-act" aria-label={label} onClick={() => setOpen(true)}>
        {t.reply}
      </button>
    );
  }
  const send = () =>
    run(async () => {
      await act.speak(circle.id, round.id, text.trim(), { to: spoken.id });
      setText("");
      setOpen(false);
    });
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") send();
      }}
    >
      <TextField
        label={label}
        value={text}
        maxLength={REPLY_LENGTH}
        lines={1}
        autoFocus
        onValue={setText}
        onEnter={send}
      />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="plain" disabled={busy || text.trim() === ""}>
          {t.sendReply}
        </button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {t.noReply}
        </button>
      </div>
    </form>
  );
}
