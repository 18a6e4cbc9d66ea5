/**
 * What one connection reads of one circle. Keeps three promises: nothing that its doors may not read, nothing twice,
 * no gap, also where the backlog meets what is live.
 *
 * `#through` says: everything up to this `seq` that the doors may read was sent. While the backlog is read, live
 * entries are only noted (`#announced`), and the reading goes on until it has passed them. News that begin further on
 * than right behind `#through` send the subscription back to reading.
 */
import type { DoorView, Page, Store } from "../store/contract.ts";
import type { Follower } from "./audience.ts";
import { entriesFrame } from "./frames.ts";
import type { News } from "./news.ts";

/** A proved door, and the `seq` beyond which its reader asked for entries. */
interface Leaf {
  readonly door: number;
  readonly after: number;
}

interface NewLeaf extends Leaf {
  readonly above: readonly number[];
  readonly covered: boolean;
}

export interface Outlet {
  readonly isHeld: boolean;
  write(frame: Buffer): void;
  /** Resolves when little waits to be written; false when the connection is over. */
  drained(): Promise<boolean>;
  /** The circle is no more. */
  lose(): void;
  /** The store failed in the middle of the backlog: only a new connection can go on without a gap. */
  fail(): void;
}

const PAGE_BYTES = 256 * 1024;
/** Milliseconds before the log is read again when it has not caught up with what was announced. */
const RETRY = 5;

export class Subscription implements Follower {
  readonly #circle: Uint8Array;
  readonly #store: Store;
  readonly #outlet: Outlet;
  /** No leaf reads all that another reads. */
  #leaves: Leaf[];
  readonly #newLeaves: NewLeaf[] = [];
  #through: number;
  #announced = 0;
  #isReading = true;
  #isOver = false;

  /** Begins in reading; `start` gets it going. */
  constructor(circle: Uint8Array, store: Store, outlet: Outlet, first: Leaf) {
    this.#circle = circle;
    this.#store = store;
    this.#outlet = outlet;
    this.#leaves = [first];
    this.#through = first.after;
  }

  /** Doors to ask kinship with before the next one is added. */
  get doors(): number[] {
    return [...this.#leaves, ...this.#newLeaves].map((leaf) => leaf.door);
  }

  get isHeld(): boolean {
    return this.#outlet.isHeld;
  }

  /** `page` is the first page of the backlog. */
  start(page: Page): void {
    this.#send(page);
    this.#through = page.through;
    if (page.done) this.#isReading = this.#announced > this.#through;
    if (this.#isReading) void this.#read();
  }

  /** Goes on by one more door: what it shows beyond `after` and was not sent comes first. */
  add(view: DoorView, after: number): void {
    this.#newLeaves.push({ door: view.seq, after, above: view.above, covered: view.covered });
    this.#readOn();
  }

  follow(news: News): void {
    const { first, last } = news;
    this.#announced = Math.max(this.#announced, last);
    if (this.#isReading || last <= this.#through) return;
    const [leaf, ...others] = this.#leaves;
    if (!leaf || others.length > 0 || !news.isPlain || first > this.#through + 1) {
      this.#readOn();
      return;
    }
    const frame = news.frameFor(leaf.door, this.#through);
    this.#through = last;
    if (frame) this.#outlet.write(frame);
  }

  lose(): void {
    this.end();
    this.#outlet.lose();
  }

  end(): void {
    this.#isOver = true;
    this.#isReading = true;
  }

  #readOn(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    void this.#read();
  }

  async #read(): Promise<void> {
    while (!this.#isOver) {
      const added = this.#newLeaves.shift();
      if (added) {
        if (!(await this.#readLeaf(added))) return;
        continue;
      }
      const doors = this.#leaves.map((leaf) => leaf.door);
      const page = await this.#page({ doors, except: [], after: this.#through, upTo: undefined });
      if (!page) return;
      const isStuck = page.through === this.#through && this.#announced > page.through;
      this.#through = page.through;
      if (page.done && this.#through >= this.#announced && this.#newLeaves.length === 0) break;
      if (isStuck) await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
    this.#isReading = this.#isOver;
  }

  /** Sends what a further door shows up to `#through`, save what was sent already. False when it is over. */
  async #readLeaf({ door, after, above, covered }: NewLeaf): Promise<boolean> {
    for (let from = after; from < this.#through; ) {
      const page = await this.#page({ doors: [door], except: this.#leaves, after: from, upTo: this.#through });
      if (!page) return false;
      from = page.through;
      if (page.done) break;
    }
    const kept = this.#leaves.filter((leaf) => !above.includes(leaf.door));
    // Whoever asked for nothing of what is there has all that comes from here on.
    this.#leaves = covered ? this.#leaves : [...kept, { door, after: Math.min(after, this.#through) }];
    return true;
  }

  async #page(part: {
    doors: readonly number[];
    except: readonly Leaf[];
    after: number;
    upTo: number | undefined;
  }): Promise<Page | undefined> {
    if (!(await this.#outlet.drained())) return undefined;
    const outcome = await this.#store.read({ circle: this.#circle, ...part, maxBytes: PAGE_BYTES });
    if (this.#isOver) return undefined;
    if (!outcome.ok) {
      if (outcome.code === "door-refused") this.lose();
      else this.#outlet.fail();
      return undefined;
    }
    this.#send(outcome.value);
    return outcome.value;
  }

  #send(page: Page): void {
    if (page.count > 0) this.#outlet.write(entriesFrame(this.#circle, page.count, [page.entries]));
  }
}
