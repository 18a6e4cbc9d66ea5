/** The page's half of the channel: the circles' views as signals, and the acts as calls that answer later. */
import type { CircleId, CircleView, JournalGlance, KeepingView } from "@nexus/circle";
import { type ErrorCode, NexusError } from "@nexus/wire";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Acts, FromCore, KeepingActs, Port, ToCore } from "./protocol.ts";

/** What the rooms are given: they look at `circles` and call `act`. */
export interface Core {
  readonly circles: ReadonlySignal<readonly CircleView[]>;
  /** A new one after every change of the journal; its pages are fetched by `act.journal`. */
  readonly journal: ReadonlySignal<JournalGlance>;
  readonly act: Acts;
  /** The lock and the ways back; undefined for a moment at first. */
  readonly keeping: ReadonlySignal<KeepingView | undefined>;
  readonly keep: KeepingActs;
  /** How far the slow act under way has come, from 0 to 1; undefined while there is none. */
  readonly progress: ReadonlySignal<number | undefined>;
}

export type Opening =
  | { readonly state: "opening" }
  | { readonly state: "locked" }
  | { readonly state: "open" }
  | { readonly state: "lost"; readonly code: ErrorCode; readonly detail: string };

export interface Client extends Core {
  readonly opening: ReadonlySignal<Opening>;
  /** Turns true when the device has no room left; the page may turn it back to go on reading. */
  readonly full: Signal<boolean>;
  /** The worker itself failed; of no consequence once the core is open. */
  failed(code: ErrorCode): void;
  /** Lets the core finish and close. Resolves when it has. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: NexusError): void;
}

/** `over`: the core has closed for good and another is to be started. */
export function connect(port: Port<ToCore, FromCore>, over: () => void = () => {}): Client {
  const circles = signal<readonly CircleView[]>([]);
  const journal = signal<JournalGlance>({ isEmpty: true, latest: undefined });
  const opening = signal<Opening>({ state: "opening" });
  const keeping = signal<KeepingView | undefined>(undefined);
  const progress = signal<number | undefined>(undefined);
  const full = signal(false);
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
      case "keeping":
        keeping.value = message.view;
        // Unlocking, it stays as it is until the circles are there.
        if (message.view.isLocked) opening.value = { state: "locked" };
        return;
      case "progress":
        progress.value = message.share;
        return;
      case "over":
        over();
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
      case "full":
        full.value = true;
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

  const call = (message: (id: number) => ToCore) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      port.postMessage(message(id));
    });
  const keep = (act: keyof KeepingActs, args: readonly unknown[]) =>
    call((id) => ({ kind: "keep", id, act, args })).finally(() => {
      progress.value = undefined;
    });

  return {
    circles,
    journal,
    opening,
    full,
    act: callsOf<Acts>((act, args) => call((id) => ({ kind: "act", id, act, args }))),
    keeping,
    keep: callsOf<KeepingActs>(keep),
    progress,
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

/** Every call by its name; the core refuses a name that it does not have. */
const callsOf = <Calls extends object>(make: (name: keyof Calls, args: readonly unknown[]) => unknown): Calls =>
  new Proxy({} as Calls, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        make(name as keyof Calls, args),
  });

/** The same list with this circle's newest view in its old place, or last when it is new. */
function withView(views: readonly CircleView[], view: CircleView): readonly CircleView[] {
  const at = views.findIndex(({ id }: { id: CircleId }) => id === view.id);
  return at < 0 ? [...views, view] : views.with(at, view);
}
