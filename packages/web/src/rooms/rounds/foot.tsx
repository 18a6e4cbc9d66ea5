/** At the foot of the circle, where the eye is: the rounds that wait for me, and the way to open one. */
import type { CircleView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { titleOf } from "./card.tsx";
import "../../style/later/rounds.css";

export function RoundsFoot({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds");
  // An exchange stands at no place that the others see, so the way to it is here as long as it goes on.
  const shown = circle.rounds.filter(({ waitsForMe, form }) => waitsForMe || form === "exchange");
  return (
    <nav class="rounds-foot" aria-label={t.foot.label}>
      {shown.map((round) => (
        <button
          key={round.id}
          type="button"
          class="quiet"
          onClick={() => go({ room: "round", circle: circle.id, round: round.id })}
        >
          {round.waitsForMe || round.form !== "exchange" ? t.foot.waits : t.foot.between(nameOf(circle, round.other))}{" "}
          <span dir="auto">{titleOf(round)}</span>
        </button>
      ))}
      <button type="button" class="quiet" onClick={() => go({ room: "open-round", circle: circle.id })}>
        {t.foot.open}
      </button>
    </nav>
  );
}
