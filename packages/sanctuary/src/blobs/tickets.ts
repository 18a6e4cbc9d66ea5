/** Permissions for one upload or download, for a minute, in memory only. */
import { randomBytes } from "node:crypto";
import { bytesToKey } from "../log/key.ts";

export interface Permission {
  readonly way: "put" | "get";
  readonly circle: Uint8Array;
  readonly blob: Uint8Array;
  /** Bytes of the blob. */
  readonly size: number;
}

export const TICKET_BYTES = 32;
const LIFE_MS = 60_000;
const AT_ONCE = 10_000;

export class Tickets<P extends { readonly way: Permission["way"] } = Permission> {
  readonly #now: () => number;
  /** In the order of their expiry. */
  readonly #issued = new Map<string, { readonly permission: P; readonly until: number }>();

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Undefined when too many are out. */
  issue(permission: P): Uint8Array | undefined {
    this.#forgetOld();
    if (this.#issued.size >= AT_ONCE) return undefined;
    const ticket = randomBytes(TICKET_BYTES);
    this.#issued.set(bytesToKey(ticket), { permission, until: this.#now() + LIFE_MS });
    return ticket;
  }

  /** Uses a ticket up. */
  redeem(ticket: Uint8Array, way: Permission["way"]): P | undefined {
    this.#forgetOld();
    const name = bytesToKey(ticket);
    const permission = this.#issued.get(name)?.permission;
    if (permission?.way !== way) return undefined;
    this.#issued.delete(name);
    return permission;
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [name, { until }] of this.#issued) {
      if (until > now) return;
      this.#issued.delete(name);
    }
  }
}
