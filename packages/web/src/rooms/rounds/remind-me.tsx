/** A reminder for this round, on this device alone. */
import type { CircleView, RoundView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Choice } from "../../parts/choice.tsx";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { askToRemind, canRemind } from "../../reminders/watch.ts";
import { wordsOf } from "../../words/later.ts";
import { momentAhead } from "../../words/moments.ts";
import { momentsToRemind } from "./moments-to-remind.ts";

interface RemindMeProps {
  readonly circle: CircleView;
  readonly round: RoundView;
  /** In ms since 1970. */
  readonly deadline: number;
}

export function RemindMe({ circle, round, deadline }: RemindMeProps) {
  const t = wordsOf("rounds").remind;
  const { act } = useCore();
  const { refusal, run } = useTask();
  const [denied, setDenied] = useState(false);
  // Held, so that what was chosen stays the one that it was.
  const [now] = useState(() => Date.now());
  const set = round.remindAt !== undefined && round.remindAt > now ? round.remindAt : undefined;
  const choose = (at: number) =>
    run(async () => {
      await act.remindOfRound(circle.id, round.id, at || undefined);
      if (at) setDenied(!canRemind() && !(await askToRemind()));
    });
  const moments = momentsToRemind(now, deadline);
  const names = {
    hour: t.hour,
    hours: t.hours,
    evening: momentAhead,
    morning: momentAhead,
    before: t.before,
  };
  const options = moments.map(({ kind, at }) => {
    const name = names[kind];
    return { value: at, name: typeof name === "string" ? name : name(at, now) };
  });
  return (
    <div class="remind">
      <More summary={t.summary}>
        <Choice
          label={t.label}
          options={[
            { value: 0, name: t.never },
            ...options,
            // Set on an earlier visit, so that it is none of these any more.
            ...(set && !moments.some(({ at }) => at === set) ? [{ value: set, name: momentAhead(set, now) }] : []),
          ]}
          value={set ?? 0}
          onValue={choose}
        />
        <p class="hint">{t.honest}</p>
        <Refusal of={refusal} />
        {denied && <p role="status">{wordsOf("reminders").denied}</p>}
      </More>
      {set !== undefined && <p class="aside">{t.set(momentAhead(set, now))}</p>}
    </div>
  );
}
