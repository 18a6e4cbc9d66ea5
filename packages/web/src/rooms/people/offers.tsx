/** Keepers who ask me to keep the circle in their place. Nothing happens unless I take it. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

export function Offers({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("people").trust;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  return (
    <>
      {circle.law.keepingOffers
        .filter(({ to }) => to === circle.me)
        .map(({ from }) => (
          <section key={from} class="knock">
            <p dir="auto">{t.offered(nameOf(circle, from))}</p>
            <p class="hint">{t.offeredHint}</p>
            <Refusal of={refusal} />
            <button
              type="button"
              class="plain"
              disabled={busy}
              onClick={() => run(() => act.takeKeeping(circle.id, from))}
            >
              {t.take}
            </button>
          </section>
        ))}
    </>
  );
}
