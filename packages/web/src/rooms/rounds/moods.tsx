/** How I come and how I go, if I like; and how everyone did, once three or more have said it. */
import type { CircleView, FeelingPoint, RoundView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Swatch } from "../../cloth/swatch.tsx";
import { useCore } from "../../core/context.ts";
import { Field } from "../../feeling/field.tsx";
import { pointInWords } from "../../feeling/point.ts";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

interface MoodAskProps {
  readonly circle: CircleView;
  readonly round: RoundView;
  readonly when: "before" | "after";
}

/** Nothing where the round does not ask, or I am not of it. */
export function MoodAsk({ circle, round, when }: MoodAskProps) {
  const t = wordsOf("rounds").moods;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [point, setPoint] = useState<FeelingPoint>();
  if (!round.moods || !round.roster.includes(circle.me)) return null;
  if (round.myMoods[when]) return <p class="aside">{t.told[when]}</p>;
  return (
    <div class="moods">
      <More summary={t.ask[when]}>
        <Field point={point} onPoint={setPoint} />
        <p class="hint">{t.hint}</p>
        <Refusal of={refusal} />
        <button
          type="button"
          class="plain"
          disabled={busy || !point}
          onClick={() => point && run(() => act.mood(circle.id, round.id, when, point))}
        >
          {t.tell}
        </button>
      </More>
    </div>
  );
}

export function MoodSumsTold({ round }: { readonly round: RoundView }) {
  const t = wordsOf("rounds").moods;
  const { before, after } = round.moods ?? {};
  if (!before && !after) return null;
  return (
    <section>
      <h2>{t.heading}</h2>
      <ul class="mood-sums">
        {before && (
          <li>
            <Swatch point={before.mean} />
            {t.before(before.count, pointInWords(before.mean))}
          </li>
        )}
        {after && (
          <li>
            <Swatch point={after.mean} />
            {t.after(after.count, pointInWords(after.mean))}
          </li>
        )}
      </ul>
      <p class="hint">{t.hint}</p>
    </section>
  );
}
