/** How the agreement came about: each change that was carried, newest first, sentence by sentence. */
import type { CircleView, MotionItem } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { More } from "../../parts/more.tsx";
import { wordsOf } from "../../words/later.ts";
import { dayName } from "../../words/moments.ts";
import { differenceOf } from "./difference.ts";
import { Differences } from "./differences.tsx";

export function History({ circle }: { readonly circle: CircleView }) {
  const { history: t, votes } = wordsOf("votes");
  const changes = circle.timeline.filter(isChange).toReversed();
  const now = Date.now();
  return (
    <section>
      <h2>{t.heading}</h2>
      {changes.length === 0 && <p class="hint">{t.none}</p>}
      {changes.map(({ id, at, motion }) => {
        if (motion.proposal.kind !== "agreement") return null;
        const { agreement, name } = motion.proposal;
        return (
          <More key={id} summary={t.changed(dayName(at, now), nameOf(circle, motion.by))}>
            {name !== undefined && <p dir="auto">{votes.renamed(name)}</p>}
            {motion.was && <Differences changes={differenceOf(motion.was, agreement)} />}
            {motion.why && (
              <p class="spoken-text" dir="auto">
                {motion.why}
              </p>
            )}
          </More>
        );
      })}
    </section>
  );
}

const isChange = (item: CircleView["timeline"][number]): item is MotionItem =>
  item.kind === "motion" && item.motion.proposal.kind === "agreement" && item.motion.standing === "carried";
