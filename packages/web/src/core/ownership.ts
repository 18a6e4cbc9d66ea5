/**
 * Exactly one window owns the core: the one that holds the browser's exclusive lock. Another window waits in line, or
 * asks the owner to hand over; an owner that does not answer in time (frozen, crashed in a loop) loses the lock anyway,
 * and the vault's fencing number keeps it from writing should it wake.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

const LOCK = "nexus core";
/** How long a first request may take before this window counts as waiting; a reload hands over faster than this. */
const GLIMPSE_MS = 500;
/** How long the owner may take to hand over. */
const PATIENCE_MS = 3_000;

export type Ownership = "asking" | "mine" | "elsewhere" | "unsupported";

/** What the owner does with its ownership. */
export interface Owner {
  open(): void;
  /** Finishes what is being written, then resolves. */
  handOver(): Promise<void>;
  /** The lock is gone already: stop at once. */
  stop(): void;
}

export interface Ownable {
  readonly state: ReadonlySignal<Ownership>;
  /** "Use it here." */
  takeOver(): void;
}

interface Edges {
  readonly locks: LockManager | undefined;
  readonly channel: Pick<BroadcastChannel, "postMessage" | "onmessage">;
}

export function ownCore(owner: Owner, { locks, channel }: Edges): Ownable {
  const state = signal<Ownership>(locks ? "asking" : "unsupported");
  if (!locks) return { state, takeOver: () => {} };

  let place = new AbortController();
  let release: (() => void) | undefined;

  const hold = () => {
    state.value = "mine";
    owner.open();
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  };

  /** Waits in line for the lock, or takes it. Ends when the lock was given back or stolen. */
  const ask = async (steal: boolean) => {
    try {
      await locks.request(LOCK, steal ? { steal } : { signal: place.signal }, hold);
    } catch {
      // Left the line to stand again or to steal; or the lock was stolen from us, which only a holder can be told.
      if (!release) return;
      release = undefined;
      owner.stop();
      state.value = "elsewhere";
      queue();
    }
  };

  const queue = () => {
    place = new AbortController();
    void ask(false);
  };

  channel.onmessage = async () => {
    const give = release;
    if (give) {
      state.value = "elsewhere";
      await owner.handOver();
      // Stolen meanwhile: the thief is served already.
      if (release !== give) return;
      release = undefined;
      give();
    } else place.abort();
    // Behind the one who asked.
    queue();
  };

  queue();
  setTimeout(() => {
    if (state.value === "asking") state.value = "elsewhere";
  }, GLIMPSE_MS);

  return {
    state,
    takeOver() {
      if (state.value === "mine") return;
      state.value = "asking";
      channel.postMessage("hand over, please");
      setTimeout(() => {
        if (state.value !== "asking") return;
        place.abort();
        void ask(true);
      }, PATIENCE_MS);
    },
  };
}
