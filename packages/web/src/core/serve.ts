/** The worker's half of the channel: answers the page's calls and pushes each circle's view when it changed. */
import type { CircleId, CircleView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { type Act, acts, type FromCore, type Port, type ToCore } from "./protocol.ts";

/** Changes within this many milliseconds reach the page as one. */
const GATHER_MS = 16;

/** A bug that escaped as something else than a NexusError still reaches the person as a sentence. */
export function refusal(error: unknown): { code: NexusError["code"]; detail: string } {
  if (error instanceof NexusError) return { code: error.code, detail: error.detail };
  reportError(error);
  return { code: "input-invalid", detail: error instanceof Error ? error.message : "" };
}

export function serve(nexus: Nexus, port: Port<FromCore, ToCore>): void {
  const changed = new Set<CircleId>();
  const views = () => new Map<CircleId, CircleView>(nexus.circles().map((view) => [view.id, view]));

  const push = () => {
    const now = views();
    for (const circle of changed) {
      const view = now.get(circle);
      port.postMessage(view ? { kind: "view", view } : { kind: "gone", circle });
    }
    changed.clear();
  };

  const stop = nexus.subscribe((circle) => {
    if (changed.size === 0) setTimeout(push, GATHER_MS);
    changed.add(circle);
  });

  const stopJournal = nexus.followJournal(() => {
    port.postMessage({ kind: "journal", glance: nexus.journalGlance() });
  });

  const answer = async (id: number, act: Act, args: readonly unknown[]) => {
    try {
      if (!acts.includes(act)) throw new TypeError(`no such act: ${act}`);
      const method = nexus[act] as (...args: unknown[]) => unknown;
      const value = await method.apply(nexus, [...args]);
      // A room that follows its own act (to the circle it founded, say) must find the view there already.
      if (changed.size > 0) push();
      port.postMessage({ kind: "answer", id, value });
    } catch (error) {
      port.postMessage({ kind: "refusal", id, ...refusal(error) });
    }
  };

  port.onmessage = ({ data }) => {
    if (data.kind === "act") void answer(data.id, data.act, data.args);
    else {
      stop();
      stopJournal();
      void nexus.close().finally(() => port.postMessage({ kind: "closed" }));
    }
  };

  port.postMessage({ kind: "opened", circles: nexus.circles(), journal: nexus.journalGlance() });
}
