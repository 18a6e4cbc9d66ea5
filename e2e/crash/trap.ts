/**
 * Stops the core worker for ever at an exact point of its work, from outside: the test lays a snare around what the
 * browser offers (a database transaction, a socket's send) in the running worker. The app knows nothing of it.
 */
import type { Page } from "playwright-core";

export interface Point {
  readonly stop: "before-write" | "after-write" | "before-send" | "after-send";
  /** Which one of its kind, from 1. */
  readonly nth: number;
  /** Of sends: only appends of this kind. */
  readonly kind?: "message" | "commit";
}

const REACHED = "the core stands still";

/** Resolves when the core stands at the point; from then on not one more line of it runs. */
export async function layTrap(page: Page, point: Point): Promise<{ readonly reached: Promise<void> }> {
  const [worker] = page.workers();
  if (!worker) throw new Error("no core runs in this window");
  const reached = page.waitForEvent("console", { predicate: (message) => message.text() === REACHED, timeout: 20_000 });
  // Seen by whoever waits for it; the trap may also never be reached because the test failed before.
  reached.catch(() => {});
  await worker.evaluate(snare, { ...point, says: REACHED });
  return { reached: reached.then(() => undefined) };
}

/** Runs in the worker, and can use nothing of this file. */
function snare({ stop, nth, kind, says }: Point & { readonly says: string }): void {
  let seen = 0;
  const reach = () => {
    if (++seen !== nth) return;
    console.log(says);
    // Nothing of this thread runs again.
    for (;;);
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args: Parameters<IDBDatabase["transaction"]>) {
    const isWrite = args[1] === "readwrite";
    if (isWrite && stop === "before-write") reach();
    const begun = transaction.apply(this, args);
    // First of all that listen: what follows on a write has not begun.
    if (isWrite && stop === "after-write") begun.addEventListener("complete", reach);
    return begun;
  };

  /** Where an append (tag 4) says what it is: behind tag, ref, circle, door and id (docs/protocol.md, section 3). */
  const [TAG, KIND_AT] = [4, 1 + 4 + 16 + 32 + 16];
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    const frame = data as Uint8Array;
    const isMeant = frame[0] === TAG && (kind === undefined || frame[KIND_AT] === (kind === "commit" ? 1 : 0));
    if (isMeant && stop === "before-send") reach();
    send.call(this, data);
    // Long enough for the frame to leave, too short for the answer to be taken in.
    if (isMeant && stop === "after-send") setTimeout(reach);
  };
}
