/** The page's half of the channel: the circles' views as signals, and the acts as calls that answer later. */
import type { CircleId, CircleView, JournalGlance } from "@nexus/circle";
import { type ErrorCode, NexusError } from "@nexus/wire";
import { type ReadonlySignal, signal } from "@preact/signals";
import { type Act, type Acts, acts, type FromCore, type Port, type ToCore } from "./protocol.ts";

/** What the rooms are given: they look at `circles` and call `act`. */
export interface Core {
  readonly circles: ReadonlySignal<readonly CircleView[]>;
  /** A new one after every change of the journal; its pages are fetched by `act.journal`. */
  readonly journal: ReadonlySignal<JournalGlance>;
  readonly act: Acts;
}

export type Opening =
  | { readonly state: "opening" }
  | { readonly state: "open" }
  | { readonly state: "lost"; readonly code: ErrorCode; readonly detail: string };

export interface Client extends Core {
  readonly opening: ReadonlySignal<Opening>;
  /** The worker itself failed; of no consequence once the core is open. */
  failed(code: ErrorCode): void;
  /** Lets the core finish and close. Resolves when it has. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: NexusError): void;
}

export function connect(port: Port<ToCore, FromCore>): Client {
  const circles = signal<readonly CircleView[]>([]);
  const journal = signal<JournalGlance>({ isEmpty: true, latest: undefined });
  const opening = signal<Opening>({ state: "opening" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closed = () => {};

  const take = (message: FromCore) => {
    switch (message.kind) {
      case "opened":
        circles.value = message.circles;
        journal.value = message.journal;
        opening.value = { state: "open" };
        return;
      case "view":
        circles.value = withView(circles.value, message.view);
        return;
      case "gone":
        circles.value = circles.value.filter((view) => view.id !== message.circle);
        return;
      case "journal":
        journal.value = message.glance;
        return;
      case "lost":
        opening.value = { state: "lost", code: message.code, detail: message.detail };
        return;
      case "closed":
        closed();
        return;
      case "answer":
        waiting.get(message.id)?.resolve(message.value);
        break;
      case "refusal":
        waiting.get(message.id)?.reject(new NexusError(message.code, message.detail));
    }
    waiting.delete(message.id);
  };
  port.onmessage = ({ data }) => take(data);

  const call = (act: Act, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      port.postMessage({ kind: "act", id, act, args });
    });

  return {
    circles,
    journal,
    opening,
    act: Object.fromEntries(acts.map((act) => [act, (...args: unknown[]) => call(act, args)])) as unknown as Acts,
    failed(code) {
      if (opening.value.state === "opening") opening.value = { state: "lost", code, detail: "" };
    },
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        port.postMessage({ kind: "close" });
      }),
  };
}

/** The same list with this circle's newest view in its old place, or last when it is new. */
function withView(views: readonly CircleView[], view: CircleView): readonly CircleView[] {
  const at = views.findIndex(({ id }: { id: CircleId }) => id === view.id);
  return at < 0 ? [...views, view] : views.with(at, view);
}
