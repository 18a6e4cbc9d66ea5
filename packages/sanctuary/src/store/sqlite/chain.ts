/** The hash chain as it is stored: what an entry was chained to, and whether a stored entry is still what it was. */
import type { Entry } from "@nexus/wire";
import { isChained } from "../../log/entry-hash.ts";
import type { Loaded } from "./circles.ts";
import type { Session } from "./session.ts";
import { logRows, type Tail } from "./tail.ts";

const FIRST_LOOK = 1;
const LARGEST_LOOK = 512;

/** What the chain says of the entry at `seq`, and of the one before it under the same door. */
export function chainAt(session: Session, tail: Tail, loaded: Loaded, seq: number) {
  const [row] = logRows(session, tail, loaded.number, seq - 1, seq);
  if (!row) throw new Error("an entry is missing");
  const previous = lastUnder(session, tail, loaded, row.under as number, seq - 1);
  return { seq, hash: row.hash as Uint8Array, hour: row.hour as number, previous };
}

/** Hash of the last entry under a door up to `end`, else what the first one is chained to. */
function lastUnder(session: Session, tail: Tail, loaded: Loaded, under: number, end: number): Uint8Array {
  let look = FIRST_LOOK;
  for (let to = end; to > under; to -= look) {
    if (to < end) look = Math.min(look * 8, LARGEST_LOOK);
    const rows = [...logRows(session, tail, loaded.number, Math.max(under, to - look), to)];
    const last = rows.findLast((row) => row.under === under);
    if (last) return last.hash as Uint8Array;
  }
  const door = loaded.circle.doors.get(under);
  if (!door) throw new Error("a door is missing");
  return door.fromHash;
}

/** Follows the chain along a part of the log, in order. */
export class ChainCheck {
  readonly #session: Session;
  readonly #tail: Tail;
  readonly #loaded: Loaded;
  /** Hash of the last entry seen under each door. */
  readonly #heads = new Map<number, Uint8Array>();

  constructor(session: Session, tail: Tail, loaded: Loaded) {
    this.#session = session;
    this.#tail = tail;
    this.#loaded = loaded;
  }

  /** Goes past an entry without looking at it. */
  pass(under: number, hash: Uint8Array): void {
    this.#heads.set(under, hash);
  }

  /** Throws where the entry is not what was once accepted. */
  check(entry: Entry): void {
    const { under, seq, hash } = entry;
    const previous = this.#heads.get(under) ?? lastUnder(this.#session, this.#tail, this.#loaded, under, seq - 1);
    if (!isChained(this.#loaded.circle.id, previous, entry)) throw new Error("an entry is damaged");
    this.pass(under, hash);
  }
}
