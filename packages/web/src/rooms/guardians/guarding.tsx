/** Those who ask whether I would help them back, and those whose share is here. */
import type { CircleView, Guarding } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { day } from "../keeping/day.ts";

interface GuardingListProps {
  readonly circles: readonly CircleView[];
  readonly guarding: readonly Guarding[];
}

export function GuardingList({ circles, guarding }: GuardingListProps) {
  const t = wordsOf("guardians").guardians.guarding;
  return (
    <section>
      <h2>{t.heading}</h2>
      {guarding.map((one) => (
        <One
          key={`${one.circle} ${one.owner}`}
          one={one}
          circle={circles.find(({ id }) => id === one.circle)?.name ?? ""}
        />
      ))}
    </section>
  );
}

function One({ one, circle }: { readonly one: Guarding; readonly circle: string }) {
  const t = wordsOf("guardians").guardians.guarding;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const answer = (yes: boolean) => act.guard(one.circle, one.owner, yes);
  if (one.standing === "asked") {
    return (
      <div class="knock">
        <p dir="auto">{t.asked(one.name, circle)}</p>
        <p class="hint">{t.askedHint}</p>
        <Refusal of={refusal} />
        <div class="actions">
          <button type="button" class="plain" disabled={busy} onClick={() => run(() => answer(true))}>
            {t.yes}
          </button>
          <button type="button" class="quiet" disabled={busy} onClick={() => run(() => answer(false))}>
            {t.no}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="guarding">
      <p dir="auto">{one.standing === "holds" ? t.holds(one.name, circle, day(one.since)) : t.agreed(one.name)}</p>
      <div class="actions">
        {one.standing === "holds" && (
          <button
            type="button"
            class="plain"
            onClick={() => go({ room: "guardians", helping: { circle: one.circle, owner: one.owner } })}
          >
            {t.lost(one.name)}
          </button>
        )}
        <Confirm
          name={t.back}
          label={t.backLabel(one.name)}
          ask={t.backAsk(one.name)}
          yes={t.backYes}
          no={t.stay}
          onYes={() => answer(false)}
        />
      </div>
    </div>
  );
}
