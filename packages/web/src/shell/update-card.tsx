/** A new build waits: which it is, what taking it means, and that it may be left for later. */
import { Card } from "../parts/card.tsx";
import { useTask } from "../parts/task.ts";
import { words } from "../words/index.ts";
import { shortHash } from "./build.ts";
import { later, useWaitingBuild, waitingBuild } from "./updates.ts";

export function UpdateCard() {
  const t = words.value.shell.update;
  const waiting = waitingBuild.value;
  const { busy, run } = useTask();
  if (!waiting) return null;
  return (
    <Card heading={t.heading}>
      <p>{t.body}</p>
      <p class="hint">
        {t.number(waiting.version)} <code>{shortHash(waiting)}</code>
      </p>
      <div class="actions">
        <button type="button" class="plain" disabled={busy} onClick={() => run(useWaitingBuild)}>
          {t.take}
        </button>
        <button type="button" class="quiet" onClick={later}>
          {t.later}
        </button>
      </div>
    </Card>
  );
}
