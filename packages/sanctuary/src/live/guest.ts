/** What one connection has proved and follows. The sanctuary knows nothing more of whoever is at the other end. */
import type { Buckets } from "../limits/rates.ts";
import { bytesToKey } from "../log/key.ts";
import type { Store } from "../store/contract.ts";
import type { Audience } from "./audience.ts";
import { type Outlet, Subscription } from "./subscription.ts";

/** Doors of one circle that a connection may append under: the newest it has proved. */
const PROVED_DOORS = 32;
/** Circles that one connection may have open, and drops that it may watch. */
export const OPEN_CIRCLES = 1024;
export const OPEN_DROPS = 256;

export interface OpenCircle {
  readonly id: Uint8Array;
  readonly subscription: Subscription;
  /** `seq` of each proved door, by its key. */
  readonly doors: Map<string, number>;
  /** Doors contested on this connection, by `seq`, with the id of the contest. */
  readonly contested: Map<number, string>;
}

export interface GuestParts {
  readonly nonce: Uint8Array;
  readonly host: string;
  readonly buckets: Buckets;
  readonly outlet: Outlet;
  readonly store: Store;
  readonly audience: Audience;
}

export class Guest {
  readonly nonce: Uint8Array;
  readonly host: string;
  readonly buckets: Buckets;
  /** Proved drops, by their id. */
  readonly drops = new Set<string>();
  readonly #parts: GuestParts;
  readonly #circles = new Map<string, OpenCircle>();

  constructor(parts: GuestParts) {
    this.#parts = parts;
    this.nonce = parts.nonce;
    this.host = parts.host;
    this.buckets = parts.buckets;
  }

  get openCircles(): number {
    return this.#circles.size;
  }

  circle(id: Uint8Array): OpenCircle | undefined {
    return this.#circles.get(bytesToKey(id));
  }

  /** Follows a circle from here on; the caller starts the subscription. */
  enter(id: Uint8Array, first: { readonly door: number; readonly after: number }): OpenCircle {
    const { store, audience, outlet } = this.#parts;
    // A copy: the bytes given are part of a frame, and would keep all of it in memory.
    const own = new Uint8Array(id);
    const subscription = new Subscription(own, store, outlet, first);
    const open = { id: own, subscription, doors: new Map<string, number>(), contested: new Map<number, string>() };
    this.#circles.set(bytesToKey(id), open);
    audience.join(id, subscription);
    return open;
  }

  leave(id: Uint8Array): void {
    const open = this.circle(id);
    if (!open) return;
    open.subscription.end();
    this.#parts.audience.leave(open.id, open.subscription);
    this.#circles.delete(bytesToKey(id));
  }

  leaveAll(): void {
    for (const open of [...this.#circles.values()]) this.leave(open.id);
  }
}

export function noteProved(open: OpenCircle, pub: Uint8Array, seq: number): void {
  const name = bytesToKey(pub);
  open.doors.delete(name);
  open.doors.set(name, seq);
  if (open.doors.size > PROVED_DOORS) open.doors.delete(open.doors.keys().next().value as string);
}

export const provedDoor = (open: OpenCircle, pub: Uint8Array): number | undefined => open.doors.get(bytesToKey(pub));

export const provedDoors = (open: OpenCircle): number[] => [...open.doors.values()];
