/** The worker's half of the channel: answers the page's calls and pushes each circle's view when it changed. */
import type { CircleId, CircleView, Keeping, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { type Act, acts, type FromCore, type KeepingAct, keepingActs, type Port, type ToCore } from "./protocol.ts";

/** Changes within this many milliseconds reach the page as one. */
const GATHER_MS = 16;

/** A bug that escaped as something else than a NexusError still reaches the person as a sentence. */
export function refusal(error: unknown): { code: NexusError["code"]; detail: string } {
  if (error instanceof NexusError) return { code: error.code, detail: error.detail };
  reportError(error);
  return { code: "input-invalid", detail: error instanceof Error ? error.message : "" };
}

/** What the worker holds: the keeping of the vault, and the circles once it is open. */
export interface Served {
  readonly keeping: Keeping;
  open(): Promise<Nexus>;
}

export function serve({ keeping, open }: Served, port: Port<FromCore, ToCore>): void {
  let circles: ServedCircles | undefined;
  let opening: Promise<void> | undefined;

  const tell = () => port.postMessage({ kind: "keeping", view: keeping.view() });
  const lost = (error: unknown) => port.postMessage({ kind: "lost", ...refusal(error) });

  /** Opens the circles as soon as the vault is open. */
  const enter = () => {
    if (keeping.view().isLocked) return undefined;
    opening ??= open().then((nexus) => {
      circles = serveCircles(nexus, port);
    });
    return opening;
  };

  /** Progress of an act that is slow on purpose; at most some forty steps cross. */
  const progress = () => {
    let told = -1;
    return (share: number) => {
      if (share - told < 0.025 && share < 1) return;
      told = share;
      port.postMessage({ kind: "progress", share });
    };
  };

  const keep = async (act: KeepingAct, args: readonly unknown[]) => {
    if (!keepingActs.includes(act)) throw new TypeError(`no such act: ${act}`);
    const method = keeping[act] as (...args: unknown[]) => unknown;
    const value = await method.apply(keeping, isSlow(act) ? [args[0], progress()] : [...args]);
    await enter();
    return value;
  };

  const answer = async (id: number, work: Promise<unknown>) => {
    try {
      const value = await work;
      // A room that follows its own act (to the circle it founded, say) must find the view there already.
      circles?.push();
      port.postMessage({ kind: "answer", id, value });
    } catch (error) {
      port.postMessage({ kind: "refusal", id, ...refusal(error) });
    }
  };

  const call = async (act: Act, args: readonly unknown[]) => {
    await opening;
    if (!circles) throw new NexusError("keyring-locked");
    return await circles.call(act, args);
  };

  const close = async () => {
    stopKeeping();
    await circles?.close();
    port.postMessage({ kind: "closed" });
  };

  port.onmessage = ({ data }) => {
    if (data.kind === "act") void answer(data.id, call(data.act, data.args));
    else if (data.kind === "keep") {
      const kept = keep(data.act, data.args);
      const ends = endings.includes(data.act);
      void answer(data.id, kept);
      if (ends) void kept.then(() => port.postMessage({ kind: "over" })).catch(() => {});
    } else void close();
  };

  const stopKeeping = keeping.subscribe(tell);
  tell();
  enter()?.catch(lost);
}

const isSlow = (act: KeepingAct): boolean => act === "unlock" || act === "setPassphrase";

/** Acts after which nothing of this core may live on. */
const endings: readonly KeepingAct[] = ["lock", "restore", "restoreFrom", "erase"];

interface ServedCircles {
  call(act: Act, args: readonly unknown[]): Promise<unknown>;
  /** Shows what has changed, now. */
  push(): void;
  close(): Promise<void>;
}

function serveCircles(nexus: Nexus, port: Port<FromCore, ToCore>): ServedCircles {
  const changed = new Set<CircleId>();
  const views = () => new Map<CircleId, CircleView>(nexus.circles().map((view) => [view.id, view]));

  const push = () => {
    if (changed.size === 0) return;
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
  port.postMessage({ kind: "opened", circles: nexus.circles(), journal: nexus.journalGlance() });

  return {
    push,
    async call(act, args) {
      if (!acts.includes(act)) throw new TypeError(`no such act: ${act}`);
      const method = nexus[act] as (...args: unknown[]) => unknown;
      return await method.apply(nexus, [...args]);
    },
    close() {
      stop();
      stopJournal();
      return nexus.close();
    },
  };
}
