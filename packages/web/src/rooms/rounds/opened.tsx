/** What was shared, all at once: each in their place; then who passed, and who was not here. */
import type { CircleView, ContributionView, ExchangeView, MemberId, RoundFault, SealedRoundView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { namesTogether } from "../../words/moments.ts";
import { called } from "./called.ts";
import { Said } from "./said.tsx";

interface OpenedProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView | ExchangeView;
  /** In the timeline: only the beginning of what is long. */
  readonly short?: boolean;
}

export function Opened({ circle, round, short = false }: OpenedProps) {
  const t = wordsOf("rounds").open;
  const of = (kind: ContributionView["kind"]) =>
    round.contributions.filter((it) => it.kind === kind).map(({ by }) => by);
  const named = (ids: readonly MemberId[]) => namesTogether(ids.map((id) => called(circle, id)));
  const [passed, absent] = [of("pass"), of("absent")];
  const isRead = of("words").length + of("unreadable").length > 0;
  const onlyMe = absent.length === 1 && absent[0] === circle.me;
  return (
    <>
      {isRead && (
        <ul class="contributions" aria-label={t.heading} data-short={short}>
          {round.contributions.map((it) =>
            it.kind === "words" ? (
              <li key={it.by}>
                <Said circle={circle} by={it.by} text={it.text} fold={it.fold} />
              </li>
            ) : (
              it.kind === "unreadable" && <li key={it.by}>{t.unreadable(nameOf(circle, it.by))}</li>
            ),
          )}
        </ul>
      )}
      {/* Together, so that nobody stands out who had nothing to say this time. */}
      {passed.length > 0 && <p class="aside">{t.passed(named(passed))}</p>}
      {absent.length > 0 && <p class="aside">{onlyMe ? t.absentMe : t.absent(named(absent), absent.length)}</p>}
      {round.form === "sealed" && <Faults circle={circle} faults={round.faults} />}
    </>
  );
}

export function Faults({ circle, faults }: { readonly circle: CircleView; readonly faults: readonly RoundFault[] }) {
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
