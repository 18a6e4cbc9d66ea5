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
  /** Gives the lock back; set while this window holds it. */
  let release: (() => void) | undefined;

  /** Waits in line for the lock, or takes it. Ends when the lock was given back or stolen. */
  const ask = async (options: LockOptions) => {
    let held = false;
    const hold = () => {
      held = true;
      state.value = "mine";
      owner.open();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    try {
      await locks.request(LOCK, options, hold);
    } catch {
      // Without having held it: left the line, to stand in it again or to steal. Else: somebody stole it.
      if (!held) return;
      release = undefined;
      owner.stop();
      state.value = "elsewhere";
      queue();
    }
  };

  const queue = () => {
    place = new AbortController();
    void ask({ signal: place.signal });
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
  const glimpse = setTimeout(() => {
    if (state.value === "asking") state.value = "elsewhere";
  }, GLIMPSE_MS);

  return {
    state,
    takeOver() {
      if (state.value === "mine") return;
      clearTimeout(glimpse);
      state.value = "asking";
      channel.postMessage("hand over, please");
      setTimeout(() => {
        if (state.value !== "asking") return;
        place.abort();
        void ask({ steal: true });
      }, PATIENCE_MS);
    },
  };
}
