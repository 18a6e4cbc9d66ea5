/** How a round stands, as people would tell each other. */
import type { CircleView, ExchangeView, PieceRoundView, RoundView, SealedRoundView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { momentAhead } from "../../words/moments.ts";

export const isOver = ({ phase }: RoundView): boolean => phase === "opened" || phase === "returned" || phase === "void";

export const isWeaving = (round: Pick<RoundView, "form">): boolean => "weaves" in round && round.weaves === true;

/** What a round is called that goes on in this way; one of the circle's own ways, too. */
export const formOf = (round: Pick<RoundView, "form">): string => {
  const { form, weaving } = wordsOf("rounds");
  return isWeaving(round) ? weaving.form : form[round.form];
};

/** One or two sentences. */
export function standing(circle: CircleView, round: RoundView): string {
  switch (round.form) {
    case "sealed":
      return sealed(circle, round);
    case "piece":
      return piece(circle, round);
    case "exchange":
      return exchange(circle, round);
  }
}

function sealed(circle: CircleView, round: SealedRoundView): string {
  const t = wordsOf("rounds").stands;
  const { phase, isIn, roster, endedBy, extended, quorum } = round;
  switch (phase) {
    case "opened":
      return t.opened;
    case "closing":
      return isIn.length >= roster.length ? t.allIn : t.timeOver;
    case "returned":
      if (endedBy === undefined) return isIn.length < quorum ? t.returned : t.unopened;
      return endedBy === circle.me ? t.cancelledByMe : t.cancelled(nameOf(circle, endedBy));
    case "void":
      return t.void;
    default: {
      const until = momentAhead(round.deadline, Date.now());
      const open = extended > 0 ? t.extended(until) : t.openUntil(until);
      return `${open} ${t.isIn(isIn.length, roster.length)}`;
    }
  }
}

function piece(circle: CircleView, { phase, holder, endedBy }: PieceRoundView): string {
  const t = wordsOf("rounds").stands;
  switch (phase) {
    case "gathering":
      return t.gathering;
    case "leaving":
      return t.leaving;
    case "opened":
      return t.over;
    case "void":
    case "returned":
      if (endedBy === undefined) return t.voidPiece;
      return endedBy === circle.me ? t.endedPieceByMe : t.endedPiece(nameOf(circle, endedBy));
    default:
      if (holder === undefined) return t.all;
      return holder === circle.me ? t.withMe : t.with(nameOf(circle, holder));
  }
}

function exchange(circle: CircleView, { phase, by, other }: ExchangeView): string {
  const t = wordsOf("rounds").stands;
  if (phase === "closing") return t.bothIn;
  if (phase === "opened") return t.bothOpen;
  if (phase === "returned" || phase === "void") return t.unanswered;
  return by === circle.me ? t.askedByMe(nameOf(circle, other)) : t.asked(nameOf(circle, other));
}
