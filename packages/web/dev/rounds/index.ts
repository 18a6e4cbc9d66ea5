/** Rounds in every state and for every role, for looking at the rooms. */
import type { CircleView, RoundView, TimelineItem } from "@nexus/circle";
import { timeline } from "../people.ts";
import { exchanges } from "./exchange.ts";
import { pieceRounds } from "./piece.ts";
import { sealedRounds } from "./sealed.ts";
import { large } from "./twelve.ts";

const isOver = ({ phase }: RoundView) => phase === "opened" || phase === "returned" || phase === "void";

/** A circle in which this round stands at its place; an exchange that goes on has none. */
export function withRound(round: RoundView, of: CircleView = large): CircleView {
  const item: TimelineItem = {
    id: round.id,
    seq: 900,
    author: round.by,
    at: round.at,
    waiting: false,
    kind: "round",
    round,
  };
  const here = round.form !== "exchange" || isOver(round) ? [item] : [];
  return {
    ...of,
    rounds: isOver(round) ? [] : [round],
    timeline: [...timeline.slice(3, -2), ...here, ...timeline.slice(-2)],
  };
}

/** By the name of the scene. */
export const rounds = { ...sealedRounds, ...pieceRounds, ...exchanges } as const satisfies Record<string, RoundView>;
