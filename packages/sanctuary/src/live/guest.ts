/**
 * What one connection has proved and follows. The sanctuary knows nothing more of whoever is at the other end. Thousands
 * of these are there at once and say nothing, so what is seldom needed is made when it is.
 */
import { type Buckets, newBuckets } from "../limits/rates.ts";
import { bytesToKey } from "../log/key.ts";
import type { House } from "./house.ts";
import { type Outlet, Subscription } from "./subscription.ts";

/** Doors of one circle that a connection may append under: the newest it has proved. */
const PROVED_DOORS = 32;
/** Circles that one connection may have open, and drops that it may watch. */
export const OPEN_CIRCLES = 1024;
export const OPEN_DROPS = 256;

interface ProvedDoor {
  /** The door's public key, as a map key. */
  readonly key: string;
  readonly seq: number;
}

/** A circle of which a connection has proved a door. */
export class OpenCircle {
  readonly id: Uint8Array;
  readonly subscription: Subscription;
  #doors: ProvedDoor[] = [];
  /** The contest under each door that was contested on this connection, by its id as a map key. */
  #contests: Map<number, string> | undefined;

  constructor(id: Uint8Array, subscription: Subscription) {
    this.id = id;
    this.subscription = subscription;
  }

  noteProved(pub: Uint8Array, seq: number): void {
    const key = bytesToKey(pub);
    const others = this.#doors.filter((door) => door.key !== key);
    this.#doors = [...others, { key, seq }].slice(-PROVED_DOORS);
  }

  /** `seq` of a proved door. */
  doorOf(pub: Uint8Array): number | undefined {
    const key = bytesToKey(pub);
    return this.#doors.find((door) => door.key === key)?.seq;
  }

  get doors(): number[] {
    return this.#doors.map(({ seq }) => seq);
  }

  /** Notes a contest; false when there is another one under this door. */
  contest(door: number, id: Uint8Array): boolean {
    this.#contests ??= new Map();
    const there = this.#contests.get(door);
    this.#contests.set(door, there ?? bytesToKey(id));
    return there === undefined || there === bytesToKey(id);
  }

  forgetContest(door: number): void {
    this.#contests?.delete(door);
  }
}

export class Guest {
  readonly nonce: Uint8Array;
  readonly host: string;
  readonly buckets: Buckets;
  readonly #house: House;
  readonly #outlet: Outlet;
  readonly #circles = new Map<string, OpenCircle>();
  /** Proved drops, by their id as a map key. */
  #drops: Set<string> | undefined;
  #locks: Set<string> | undefined;
  #isGone = false;

  constructor(house: House, outlet: Outlet, nonce: Uint8Array, host: string) {
    this.#house = house;
    this.#outlet = outlet;
    this.nonce = nonce;
    this.host = host;
    this.buckets = newBuckets(house.rates, performance.now());
  }

  get openCircles(): number {
    return this.#circles.size;
  }

  circle(id: Uint8Array): OpenCircle | undefined {
    return this.#circles.get(bytesToKey(id));
  }

  /** All that are open. */
  circles(): Iterable<OpenCircle> {
    return this.#circles.values();
  }

  /** Follows a circle from here on; the caller starts the subscription. */
  enter(id: Uint8Array, first: { readonly door: number; readonly after: number }): OpenCircle {
    const { store, audience } = this.#house;
    // A copy: the bytes given are part of a frame, and would keep all of it in memory.
    const own = new Uint8Array(id);
    const open = new OpenCircle(own, new Subscription(own, store, this.#outlet, first));
    this.#circles.set(bytesToKey(id), open);
    audience.join(id, open.subscription);
    return open;
  }

  leave(id: Uint8Array): void {
    const open = this.circle(id);
    if (!open) return;
    open.subscription.end();
    this.#house.audience.leave(open.id, open.subscription);
    this.#circles.delete(bytesToKey(id));
  }

  /** Leaves everything, for good. */
  go(): void {
    this.#isGone = true;
    for (const open of [...this.#circles.values()]) this.leave(open.id);
  }

  /** The connection is over: whatever was waited for, nothing may be entered any more. */
  get isGone(): boolean {
    return this.#isGone;
  }

  get drops(): ReadonlySet<string> {
    return this.#drops ?? NONE;
  }

  /** Locks in which this connection left a key and that wait for the other, by their name as a map key. */
  get locks(): ReadonlySet<string> {
    return this.#locks ?? NONE;
  }

  noteLock(name: string): void {
    this.#locks ??= new Set();
    this.#locks.add(name);
  }

  forgetLock(name: string): void {
    this.#locks?.delete(name);
  }

  noteDrop(name: string): void {
    this.#drops ??= new Set();
    this.#drops.add(name);
  }

  forgetDrop(name: string): void {
    this.#drops?.delete(name);
  }
}

const NONE: ReadonlySet<string> = new Set();
