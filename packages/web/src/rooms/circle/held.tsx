/** Something that waits and cannot go out as it is: why, and what can be done with it. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";
import type { SpokenItem } from "./spoken.ts";

export function Held({ circle, item }: { readonly circle: CircleView; readonly item: SpokenItem }) {
  const t = words.value.talk;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  if (!item.held) return null;
  const hasWords = item.kind === "sharing" && item.text !== "";
  return (
    <div class="held">
      <p>{t.held}</p>
      <Refusal of={refusal ?? { code: item.held }} />
      <div class="actions">
        <button type="button" class="plain" disabled={busy} onClick={() => run(() => act.tryAgain(circle.id, item.id))}>
          {t.tryAgain}
        </button>
        {hasWords && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => run(() => act.sendWithout(circle.id, item.id))}
          >
            {t.without}
          </button>
        )}
        <button type="button" class="quiet" disabled={busy} onClick={() => run(() => act.retract(circle.id, item.id))}>
          {t.takeOut}
        </button>
      </div>
    </div>
  );
}
