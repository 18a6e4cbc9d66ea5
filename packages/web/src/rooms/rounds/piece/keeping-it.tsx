/** For whoever holds the round: the few things that help it along. Nothing of it makes anybody hurry. */
import { useCore } from "../../../core/context.ts";
import { nameOf } from "../../../core/names.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { wordsOf } from "../../../words/later.ts";
import { toCome } from "./order.tsx";
import type { PieceProps } from "./piece.tsx";
import { Silence } from "./silence.tsx";

export function KeepingIt({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const { act } = useCore();
  const { holder, phase } = round;
  const name = holder === undefined ? "" : nameOf(circle, holder);
  return (
    <section class="keeping-it">
      <h2>{t.keeping}</h2>
      <div class="actions">
        {phase === "open" && (
          <>
            {holder !== undefined && holder !== circle.me && (
              <Confirm
                key={holder}
                name={t.handOnFor(name)}
                ask={t.handOnForAsk(name)}
                yes={t.handOnForYes}
                no={t.handOnForNo}
                onYes={() => act.handOn(circle.id, round.id)}
              />
            )}
            <Confirm
              name={t.toLeaving}
              ask={t.toLeavingAsk(toCome(round).length)}
              yes={t.toLeavingYes}
              no={t.toLeavingNo}
              onYes={() => act.turnTo(circle.id, round.id, "leaving")}
            />
          </>
        )}
        {phase === "leaving" && (
          <Confirm
            name={t.end}
            ask={t.endAsk}
            yes={t.endYes}
            no={t.endNo}
            onYes={() => act.turnTo(circle.id, round.id, "opened")}
          />
        )}
      </div>
      {phase === "open" && holder !== circle.me && <Silence circle={circle} round={round} />}
    </section>
  );
}
