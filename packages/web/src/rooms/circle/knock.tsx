/** Someone at the door: their words, and the circle's answer. */
import type { CircleView, KnockView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { nameOf, namesOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";

export function Knock({ circle, knock }: { readonly circle: CircleView; readonly knock: KnockView }) {
  const t = words.value.knock;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const more = knock.vouchesNeeded - knock.vouchedBy.length;
  const given = knock.vouchedBy.length > 0 ? t.given(namesOf(circle, knock.vouchedBy)) : "";

  return (
    <section class="knock" aria-label={t.heading(knock.name)}>
      <h2 dir="auto">{t.heading(knock.name)}</h2>
      <p>
        {knock.invitedBy === circle.me ? t.invitedByMe : t.invitedBy(nameOf(circle, knock.invitedBy))} {given}{" "}
        {given && (more > 0 ? t.needs(more) : t.letting)}
      </p>
      <KnockWords heading={t.words} words={knock.words} hint={t.compare(knock.name)} />
      <Refusal of={refusal} />
      <div class="actions">
        {knock.canVouch && (
          <button type="button" class="main" disabled={busy} onClick={() => run(() => act.vouch(circle.id, knock.id))}>
            {t.vouch(knock.name)}
          </button>
        )}
        <Confirm
          name={t.decline}
          ask={t.declineAsk(knock.name)}
          yes={t.declineYes}
          no={t.declineNo}
          onYes={() => act.decline(circle.id, knock.id)}
        />
      </div>
    </section>
  );
}
