/** Whether the circle's cloth may leave it, by whose yes, and whose is still awaited. */
import { type CircleView, type ClothProposal, circleHistory, isAsWoven, type MotionView } from "@nexus/circle";
import { whoseThreads } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { clothOf } from "../../cloth/drawn/circle-cloth.ts";
import { clothInWords } from "../../cloth/drawn/in-words.ts";
import { dyes } from "../../cloth/dyes.ts";
import { namesOf } from "../../core/names.ts";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { AskToShow } from "./ask-to-show.tsx";
import { spanInWords } from "./span.ts";
import { stretchOf } from "./stretch.ts";
import { TakeAlong } from "./take-along.tsx";

interface ClothMotion extends MotionView {
  readonly proposal: ClothProposal;
}

const isOfCloth = (motion: MotionView): motion is ClothMotion => motion.proposal.kind === "cloth";

export function Leaving({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("weaving").take;
  return (
    <section class="cloth-leaving">
      <h2>{t.heading}</h2>
      <Ways circle={circle} />
    </section>
  );
}

function Ways({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("weaving").take;
  if (circle.agreement.mayLeave.publish === "never") return <p>{t.never}</p>;
  if (whoseThreads(circleHistory(circle), clothOf(circle).passages).length === 0) return <p>{t.nobody}</p>;
  const open = circle.law.motions.filter(isOfCloth);
  const carried = circle.timeline.flatMap((item) =>
    item.kind === "motion" && isOfCloth(item.motion) ? [item.motion] : [],
  );
  return (
    <>
      <p>{t.rule}</p>
      {carried
        .filter(({ standing }) => standing === "carried")
        .toReversed()
        .map((motion) => (
          <Carried key={motion.id} circle={circle} motion={motion} />
        ))}
      {open.map((motion) => (
        <Asked key={motion.id} circle={circle} motion={motion} />
      ))}
      <AskToShow circle={circle} />
    </>
  );
}

interface MotionProps {
  readonly circle: CircleView;
  readonly motion: ClothMotion;
}

/** Open: who has said yes, and who has not yet. */
function Asked({ circle, motion: { proposal, ballots, roster } }: MotionProps) {
  const t = wordsOf("weaving").take;
  const yes = ballots.filter((ballot) => ballot.yes).map(({ by }) => by);
  const awaited = roster.filter((one) => !yes.includes(one));
  return (
    <div class="asked">
      <h3>{t.asked(spanInWords(proposal))}</h3>
      {yes.length > 0 && <p dir="auto">{t.saidYes(namesOf(circle, yes))}</p>}
      {awaited.length > 0 && <p dir="auto">{t.notYet(namesOf(circle, awaited))}</p>}
      <div>
        <button type="button" class="quiet" onClick={() => go({ room: "agreement", circle: circle.id })}>
          {t.toVote}
        </button>
      </div>
    </div>
  );
}

/** Everyone said yes, to this very cloth: what was taken back since, nobody takes along. */
function Carried({ circle, motion: { proposal } }: MotionProps) {
  const t = wordsOf("weaving").take;
  const own = dyes.value;
  const stretch = useMemo(() => stretchOf(circle, proposal), [circle, proposal, own]);
  const span = spanInWords(proposal);
  if (!isAsWoven(proposal, stretch)) {
    return (
      <div class="asked">
        <h3>{t.agreed(span)}</h3>
        <p>{t.changed}</p>
      </div>
    );
  }
  const label = clothInWords(stretch.woven, wordsOf("cloth").ofCircle(circle.name), Date.now());
  return (
    <div class="asked">
      <h3>{t.agreed(span)}</h3>
      <p>{t.everyone(namesOf(circle, proposal.threads))}</p>
      <TakeAlong draft={stretch.woven.draft} label={label} name={t.fileName} />
    </div>
  );
}
