/** What was shared, all at once: each in their place, those who passed or were not here among them. */
import type { CircleView, ContributionView, ExchangeView, RoundFault, SealedRoundView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { Said } from "./said.tsx";

interface OpenedProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView | ExchangeView;
  /** In the timeline: only the beginning of what is long. */
  readonly short?: boolean;
}

export function Opened({ circle, round, short = false }: OpenedProps) {
  const t = wordsOf("rounds").open;
  return (
    <>
      <ul class="contributions" aria-label={t.heading} data-short={short}>
        {round.contributions.map((contribution) => (
          <li key={contribution.by} data-kind={contribution.kind}>
            <Contribution circle={circle} contribution={contribution} />
          </li>
        ))}
      </ul>
      {round.form === "sealed" && <Faults circle={circle} faults={round.faults} />}
    </>
  );
}

interface ContributionProps {
  readonly circle: CircleView;
  readonly contribution: ContributionView;
}

function Contribution({ circle, contribution }: ContributionProps) {
  const t = wordsOf("rounds").open;
  const { by, kind } = contribution;
  const name = nameOf(circle, by);
  const isMe = by === circle.me;
  switch (kind) {
    case "pass":
      return <span dir="auto">{isMe ? t.passedMe : t.passed(name)}</span>;
    case "absent":
      return <span dir="auto">{isMe ? t.absentMe : t.absent(name)}</span>;
    case "unreadable":
      return <span dir="auto">{t.unreadable(name)}</span>;
    case "words":
      return <Said circle={circle} by={by} text={contribution.text} fold={contribution.fold} />;
  }
}

function Faults({ circle, faults }: { readonly circle: CircleView; readonly faults: readonly RoundFault[] }) {
  const t = wordsOf("rounds").open;
  if (faults.length === 0) return null;
  return (
    <section class="faults">
      <h2>{t.faults}</h2>
      <ul>
        {faults.map(({ member, kind }) => (
          <li key={`${member} ${kind}`}>{t.fault[kind](nameOf(circle, member))}</li>
        ))}
      </ul>
      <p class="hint">{t.faultHint}</p>
    </section>
  );
}
