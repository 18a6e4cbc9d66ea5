/** On home: the rounds of all circles that wait for me. Named once, and never counted. */
import type { CircleView } from "@nexus/circle";
import { CircleCloth } from "../../cloth/cloth.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { titleOf } from "./card.tsx";
import { standing } from "./standing.ts";
import "../../style/later/rounds.css";

export function WaitingRounds({ circles }: { readonly circles: readonly CircleView[] }) {
  const t = wordsOf("rounds").foot;
  return (
    <section>
      <h2>{t.waitsHome}</h2>
      <ul class="circles">
        {circles.flatMap((circle) =>
          circle.rounds
            .filter(({ waitsForMe }) => waitsForMe)
            .map((round) => (
              <li key={round.id}>
                <button
                  type="button"
                  class="circle-row"
                  onClick={() => go({ room: "round", circle: circle.id, round: round.id })}
                >
                  <CircleCloth circle={circle} shape="patch" />
                  <span class="circle-row-text">
                    <span class="circle-name" dir="auto">
                      {titleOf(round)}
                    </span>
                    <span class="circle-line">
                      <span dir="auto">{circle.name}</span>
                      {" · "}
                      {standing(circle, round)}
                    </span>
                  </span>
                </button>
              </li>
            )),
        )}
      </ul>
    </section>
  );
}
