/** Who has the piece now, told gently when it changes; who comes after; or the silence that is kept together. */
import { nameOf } from "../../../core/names.ts";
import { wordsOf } from "../../../words/later.ts";
import { namesTogether, timeOfDay } from "../../../words/moments.ts";
import { called } from "../called.ts";
import { toCome } from "./order.tsx";
import type { PieceProps } from "./piece.tsx";
import { SoftLine } from "./soft-line.tsx";
import { useNow } from "./use-now.ts";

const NAMED = 3;
const LOOK_MS = 5_000;

export function Turn({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const now = useNow(LOOK_MS);
  const { holder, heldSince, minutes, turns, spoken } = round;
  const next = toCome(round).slice(0, NAMED);
  const isMine = holder === circle.me;
  const name = holder === undefined ? "" : nameOf(circle, holder);
  const heading = isMine ? t.withMe : holder === undefined ? t.all : t.with(name);
  const isOther = !isMine && round.roster.includes(circle.me);
  const comesAfter = () => (next.length > 0 ? t.after(namesTogether(next.map((id) => called(circle, id)))) : t.last);
  const myPart = () => (turns.some(({ member }) => member === circle.me) ? t.listened : t.listening);
  const quiet = spoken.findLast((each) => each.silence !== undefined && each.at + each.silence * 60_000 > now);
  return (
    <section class="turn" data-mine={isMine}>
      <div role="status" aria-atomic="true">
        <h2 dir="auto">{heading}</h2>
        {isMine && <p>{t.takeYourTime}</p>}
      </div>
      {minutes > 0 && heldSince !== undefined && (
        <SoftLine
          key={heldSince}
          since={heldSince}
          minutes={minutes}
          over={isMine ? t.softOver : t.softOverOther(name)}
        />
      )}
      {quiet?.silence !== undefined && (
        <p class="silence" role="status">
          {t.silenceNow(timeOfDay(quiet.at + quiet.silence * 60_000))}
        </p>
      )}
      <p class="hint">{holder === undefined ? t.allHint : `${comesAfter()} ${isOther ? myPart() : ""}`}</p>
    </section>
  );
}
