/** At the foot of the circle, where the eye is: the rounds that wait for me, and the way to open one. */
import type { CircleView } from "@nexus/circle";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { titleOf } from "./card.tsx";

export function RoundsFoot({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds").foot;
  return (
    <nav class="rounds-foot" aria-label={t.label}>
      {circle.rounds
        .filter(({ waitsForMe }) => waitsForMe)
        .map((round) => (
          <button
            key={round.id}
            type="button"
            class="quiet"
            onClick={() => go({ room: "round", circle: circle.id, round: round.id })}
          >
            {t.waits} <span dir="auto">{titleOf(round)}</span>
          </button>
        ))}
      <button type="button" class="quiet" onClick={() => go({ room: "open-round", circle: circle.id })}>
        {t.open}
      </button>
    </nav>
  );
}
