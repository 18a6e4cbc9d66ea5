/** Everyone, in the order in which they have the piece: whose turn is over, whose it is, who is here. */
import type { MemberId, PieceRoundView } from "@nexus/circle";
import { wordsOf } from "../../../words/later.ts";
import { called } from "../called.ts";
import type { PieceProps } from "./piece.tsx";

/** Who has not had the piece yet, in their order. */
export const toCome = ({ roster, turns, holder }: PieceRoundView): readonly MemberId[] =>
  roster.filter((id) => id !== holder && !turns.some(({ member }) => member === id));

export function Order({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const isGathering = round.phase === "gathering";
  return (
    <ol class="order" data-phase={round.phase}>
      {round.roster.map((id) => {
        const turn = round.turns.find(({ member }) => member === id)?.how ?? (id === round.holder ? "now" : "next");
        const isHere = round.here.includes(id);
        const presence = isHere ? t.here : t.notHere;
        return (
          <li key={id} data-turn={turn} data-here={isHere}>
            <span dir="auto">{called(circle, id)}</span>
            <small>{isGathering ? presence : turn === "next" && !isHere ? t.notHere : t.turn[turn]}</small>
          </li>
        );
      })}
    </ol>
  );
}
