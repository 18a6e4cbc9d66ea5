/** A device that asks to be linked: the four words that both show, and this person's yes or no. */
import type { DeviceKnock } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

export function Knock({ knock }: { readonly knock: DeviceKnock }) {
  const { knock: t, remove } = wordsOf("devices");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  return (
    <section class="knock" aria-label={t.heading(knock.name)}>
      <h2 dir="auto">{t.heading(knock.name)}</h2>
      <KnockWords heading={t.words} words={knock.words} hint={t.compare} />
      <p>{t.warning}</p>
      <Refusal of={refusal} />
      <div class="actions">
        <button type="button" class="main" disabled={busy} onClick={() => run(() => act.admitDevice(knock.id))}>
          {t.yes}
        </button>
        <Confirm name={t.no} ask={t.noAsk} yes={t.noYes} no={remove.no} onYes={() => act.declineDevice(knock.id)} />
      </div>
    </section>
  );
}
