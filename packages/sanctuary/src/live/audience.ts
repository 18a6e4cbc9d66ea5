/** Who listens to which circle, and the fan-out: one buffer per circle, batch and view, written to every member. */
import type { EntriesNotice } from "../bus/contract.ts";
import { bytesToKey } from "../log/key.ts";
import { entriesFrame } from "./frames.ts";
import { Telling } from "./telling.ts";

/** What was announced of a circle, as a listener sees it. */
export interface Announced {
  readonly first: number;
  readonly last: number;
  /** False where the listener has to read the log to know what of it is for it. */
  readonly isPlain: boolean;
  /** The frame for whoever reads by this open door; undefined where nothing is for it. */
  frameFor(door: number): Buffer | undefined;
}

export interface Follower {
  /** What is written to it goes out together with what else is on its way to it. */
  readonly isHeld: boolean;
  follow(announced: Announced): void;
  /** The circle is no more. */
  lose(): void;
}

export class Audience {
  readonly #circles = new Map<string, Set<Follower>>();
  readonly #telling = new Telling();

  get size(): number {
    let size = 0;
    for (const followers of this.#circles.values()) size += followers.size;
    return size;
  }

  /** Followers that are still to be told what was announced. */
  get untold(): number {
    return this.#telling.left;
  }

  join(circle: Uint8Array, follower: Follower): void {
    const name = bytesToKey(circle);
    const followers = this.#circles.get(name);
    if (followers) followers.add(follower);
    else this.#circles.set(name, new Set([follower]));
  }

  leave(circle: Uint8Array, follower: Follower): void {
    const name = bytesToKey(circle);
    const followers = this.#circles.get(name);
    followers?.delete(follower);
    if (followers?.size === 0) this.#circles.delete(name);
  }

  /**
   * Authors first, together with their acknowledgements: what they say next then comes in while the others are being
   * told, and shares the next transaction.
   */
  announce(notice: EntriesNotice): void {
    const followers = this.#circles.get(bytesToKey(notice.circle));
    if (!followers) return;
    const announced = announcedOf(notice);
    const others: Follower[] = [];
    for (const follower of followers) {
      if (follower.isHeld) follower.follow(announced);
      else others.push(follower);
    }
    this.#telling.add(others.length, (i) => others[i]?.follow(announced));
  }

  lose(circle: Uint8Array): void {
    for (const follower of [...(this.#circles.get(bytesToKey(circle)) ?? [])]) follower.lose();
  }
}

/**
 * A message or commit lies under a door that nothing lies below, so exactly those who read by that very door may read
 * it. A contest lies under a closed door and concerns whole branches: then everybody reads the log instead.
 */
function announcedOf({ circle, first, last, entries = [] }: EntriesNotice): Announced {
  const isPlain = entries.length === last - first + 1 && !entries.some((entry) => entry.isContest);
  const frames = new Map<number, Buffer | undefined>();
  return {
    first,
    last,
    isPlain,
    frameFor(door) {
      if (!frames.has(door)) {
        const own = entries.filter((entry) => entry.under === door).map((entry) => entry.encoded);
        frames.set(door, own.length > 0 ? entriesFrame(circle, own.length, own) : undefined);
      }
      return frames.get(door);
    },
  };
}
