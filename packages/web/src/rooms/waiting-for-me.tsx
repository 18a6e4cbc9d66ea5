/** On home: the rounds and votes of all circles that wait for me. Named once, and never counted. */
import type { CircleView } from "@nexus/circle";
import { CircleCloth } from "../cloth/cloth.tsx";
import { go, type Place } from "../place.ts";
import { wordsOf } from "../words/later.ts";
import { momentAhead } from "../words/moments.ts";
import { titleOf } from "./rounds/card.tsx";
import { standing } from "./rounds/standing.ts";
import { motionTitle } from "./votes/title.ts";
import "../style/later/rounds.css";

export function WaitingForMe({ circles }: { readonly circles: readonly CircleView[] }) {
  return (
    <section>
      <h2>{wordsOf("rounds").foot.waitsHome}</h2>
      <ul class="circles">
        {circles.flatMap((circle) =>
          [...rounds(circle), ...votes(circle)].map((it) => <Row key={it.id} circle={circle} {...it} />),
        )}
      </ul>
    </section>
  );
}

interface Waiting {
  readonly id: string;
  readonly title: string;
  readonly stands: string;
  readonly place: Place;
}

const rounds = (circle: CircleView): Waiting[] =>
  circle.rounds
    .filter(({ waitsForMe }) => waitsForMe)
    .map((round) => ({
      id: round.id,
      title: titleOf(round),
      stands: standing(circle, round),
      place: { room: "round", circle: circle.id, round: round.id },
    }));

const votes = (circle: CircleView): Waiting[] =>
  circle.law.motions
    .filter(({ may }) => may.vote)
    .map((motion) => ({
      id: motion.id,
      title: motionTitle(circle, motion),
      stands: wordsOf("votes").votes.openUntil(momentAhead(motion.lapsesAt, Date.now())),
      place: { room: "agreement", circle: circle.id },
    }));

function Row({ circle, title, stands, place }: Waiting & { readonly circle: CircleView }) {
  return (
    <li>
      <button type="button" class="circle-row" onClick={() => go(place)}>
        <CircleCloth circle={circle} shape="patch" />
        <span class="circle-row-text">
          <span class="circle-name" dir="auto">
            {title}
          </span>
          <span class="circle-line">
            <span dir="auto">{circle.name}</span>
            {" · "}
            {stands}
          </span>
        </span>
      </button>
    </li>
  );
}
