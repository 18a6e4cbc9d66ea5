/**
 * Who listens to which circle, and the fan-out: one buffer per circle, written to every member. What is announced while
 * the members are being told of what came before gathers, and goes to each of them in one write.
 */
import type { EntriesNotice } from "../bus/contract.ts";
import { bytesToKey } from "../log/key.ts";
import { bytesOf, News } from "./news.ts";
import { Telling } from "./telling.ts";

export interface Follower {
  /** What is written to it goes out together with what else is on its way to it. */
  readonly isHeld: boolean;
  /** May be called with the same news again. */
  follow(news: News): void;
  /** The circle is no more. */
  lose(): void;
}

interface Listeners {
  readonly followers: Set<Follower>;
  /** In the order of the log. */
  readonly untold: News[];
}

export class Audience {
  readonly #circles = new Map<string, Listeners>();
  readonly #telling = new Telling();
  #untold = 0;

  get size(): number {
    let size = 0;
    for (const { followers } of this.#circles.values()) size += followers.size;
    return size;
  }

  /** Bytes of entries that some follower is still to be told of. */
  get untold(): number {
    return this.#untold;
  }

  join(circle: Uint8Array, follower: Follower): void {
    const name = bytesToKey(circle);
    const there = this.#circles.get(name);
    if (there) there.followers.add(follower);
    else this.#circles.set(name, { followers: new Set([follower]), untold: [] });
  }

  leave(circle: Uint8Array, follower: Follower): void {
    const name = bytesToKey(circle);
    const there = this.#circles.get(name);
    there?.followers.delete(follower);
    if (there?.followers.size === 0) this.#circles.delete(name);
  }

  /**
   * Authors first, together with their acknowledgements: what they say next then comes in while the others are being
   * told, and shares the next transaction.
   */
  announce(notice: EntriesNotice): void {
    const there = this.#circles.get(bytesToKey(notice.circle));
    if (!there) return;
    if (!there.untold.at(-1)?.add(notice)) {
      const news = new News(notice);
      there.untold.push(news);
      this.#telling.add(this.#tell(there, news));
    }
    this.#untold += bytesOf(notice);
    for (const follower of there.followers) {
      if (follower.isHeld) for (const news of there.untold) follower.follow(news);
    }
  }

  lose(circle: Uint8Array): void {
    for (const follower of [...(this.#circles.get(bytesToKey(circle))?.followers ?? [])]) follower.lose();
  }

  *#tell({ followers, untold }: Listeners, news: News): Generator<undefined> {
    news.isBegun = true;
    for (const follower of followers) {
      follower.follow(news);
      yield;
    }
    untold.shift();
    this.#untold -= news.bytes;
  }
}
