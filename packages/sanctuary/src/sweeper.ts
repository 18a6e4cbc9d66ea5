/**
 * Looks at the clock, and once in every hour has what is over deleted: drops, what retention no longer keeps, and
 * archives that nobody has touched for long.
 */
import type { ArchiveRoom } from "./archives/room.ts";
import type { BlobRoom } from "./blobs/room.ts";
import type { Bus } from "./bus/contract.ts";
import { type Clock, hourOf } from "./clock.ts";
import type { Store } from "./store/contract.ts";

export interface SweeperDeps {
  readonly store: Store;
  readonly bus: Bus;
  readonly blobs: BlobRoom;
  readonly archives: ArchiveRoom;
  readonly now: Clock;
  /** Milliseconds. */
  readonly every: number;
}

export class Sweeper {
  readonly #deps: SweeperDeps;
  #timer: NodeJS.Timeout | undefined;
  #sweptHour = -1;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: SweeperDeps) {
    this.#deps = deps;
  }

  start(): void {
    const look = () => {
      const hour = hourOf(this.#deps.now());
      if (hour === this.#sweptHour) return;
      this.#sweptHour = hour;
      void this.sweep();
    };
    this.#timer = setInterval(look, this.#deps.every).unref();
    look();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  settled(): Promise<void> {
    return this.#running;
  }

  sweep(): Promise<void> {
    this.#running = this.#running.then(() => this.#sweep());
    return this.#running;
  }

  async #sweep(): Promise<void> {
    const { store, bus, blobs, archives, now } = this.#deps;
    const swept = await store.sweep(hourOf(now()));
    if (!swept.ok) {
      this.#sweptHour = -1;
      return;
    }
    for (const drop of swept.value.drops) bus.publish({ kind: "drop", drop, gone: true });
    await blobs.removeAll(swept.value.blobs).catch(() => {});
    await archives.sweep(hourOf(now())).catch(() => {});
  }
}
