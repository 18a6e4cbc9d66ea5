/** Before it begins: who is here, how everyone comes, and who holds the round. */
import { useCore } from "../../../core/context.ts";
import { namesOf } from "../../../core/names.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { wordsOf } from "../../../words/later.ts";
import { BreatheFirst } from "../breathe-first.tsx";
import { MoodAsk, MoodSumsTold } from "../moods.tsx";
import { standing } from "../standing.ts";
import { Order } from "./order.tsx";
import type { PieceProps } from "./piece.tsx";

export function Gathering({ circle, round }: PieceProps) {
  const t = wordsOf("rounds");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const { keepers, keepersNeeded, here, roster, minutes, may } = round;
  const isHere = here.includes(circle.me);
  const needsSecond = keepers.length < keepersNeeded;
  const holdsIt = keepers.length === 1 && keepers[0] === circle.me;
  return (
    <>
      <p class="standing" role="status">
        {standing(circle, round)}
      </p>
      <p>
        {t.piece.orderHint} {minutes > 0 && t.piece.soft(minutes)}
      </p>
      <p class="hint">
        {holdsIt ? t.piece.keepersMe : t.piece.keepers(namesOf(circle, keepers), keepers.length)}{" "}
        {needsSecond && t.piece.needsSecond}
      </p>
      {isHere ? (
        <p class="lead">{may.keep ? t.piece.arrivedKeeper : t.piece.arrived}</p>
      ) : (
        roster.includes(circle.me) && (
          <button type="button" class="main" disabled={busy} onClick={() => run(() => act.arrive(circle.id, round.id))}>
            {t.piece.arrive}
          </button>
        )
      )}
      <Refusal of={refusal} />
      <div class="actions">
        {may.keep && (
          <button
            type="button"
            class="main"
            disabled={busy || needsSecond}
            onClick={() => run(() => act.turnTo(circle.id, round.id, "open"))}
          >
            {t.piece.begin}
          </button>
        )}
        {may.hold && (
          <button
            type="button"
            class="plain"
            disabled={busy}
            onClick={() => run(() => act.arrive(circle.id, round.id, true))}
          >
            {t.piece.hold}
          </button>
        )}
      </div>
      {isHere && <BreatheFirst />}
      {isHere && <MoodAsk circle={circle} round={round} when="before" />}
      <section>
        <h2>{t.piece.whoIsHere}</h2>
        <Order circle={circle} round={round} />
      </section>
      <MoodSumsTold round={round} />
      {round.mayCancel && (
        <Confirm
          name={t.cancelPiece}
          ask={t.cancelPieceAsk}
          yes={t.cancelYes}
          no={t.cancelNo}
          onYes={() => act.cancelRound(circle.id, round.id)}
        />
      )}
    </>
  );
}
