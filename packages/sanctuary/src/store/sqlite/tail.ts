/**
 * The newest entries, which the index does not cover yet.
 *
 * An entry is only added to the log at first; where it is stays in memory, and the index (`stretches.ts`) follows for
 * many entries of a circle at once. A start reads the entries behind `indexed` again.
 */
import { equalBytes } from "@nexus/wire";
import type { Row, Session } from "./session.ts";
import { lastIndexed, placesOf, writeStretch } from "./stretches.ts";

/** Entries of one circle that go into the index together. */
const OF_A_CIRCLE = 128;
/** Entries that may wait in all, and how far the index may lag behind: a start reads so many rows again. */
const IN_ALL = 16_384;
const BEHIND = 65_536;

/** The entries of one circle that only the tail knows: all of them from `first` on. */
interface CircleTail {
  first: number;
  places: number[];
  ids: Uint8Array[];
  /** How many of them the running transaction has written to the index. */
  written: number;
}

export class Tail {
  readonly #session: Session;
  /** By the circle's number. */
  readonly #circles = new Map<number, CircleTail>();
  /** The circle of each entry that the running transaction has added. */
  #added: number[] = [];
  /** Circles of which the running transaction has written something to the index. */
  readonly #touched = new Set<number>();
  /** The last place that is taken. */
  #place: number;
  /** The last place up to which the index covers all. */
  #indexed: number;
  #size = 0;
  /** The running transaction has written everything to the index. */
  #isComplete = false;

  constructor(session: Session) {
    this.#session = session;
    this.#indexed = session.row("SELECT indexed FROM progress")?.indexed as number;
    this.#place = this.#indexed;
    for (const row of newestRows(session, this.#indexed)) {
      this.#place = row.place as number;
      this.#add(row.circle as number, row.seq as number, row.id as Uint8Array);
    }
    for (const [circle, tail] of this.#circles) {
      tail.written = Math.max(0, Math.min(tail.places.length, lastIndexed(session, circle) + 1 - tail.first));
      this.#drop(circle, tail);
    }
  }

  get circles(): number[] {
    return [...this.#circles.keys()];
  }

  /** Whether it is time to bring the whole index up to the log. */
  get isLong(): boolean {
    return this.#size >= IN_ALL || this.#place - this.#indexed >= BEHIND;
  }

  /** Whether it is time to bring the index of one circle up to the log. */
  isLongOf(circle: number): boolean {
    const tail = this.#circles.get(circle);
    return tail !== undefined && tail.places.length - tail.written >= OF_A_CIRCLE;
  }

  /** Gives an entry its place in the log. */
  add(circle: number, seq: number, id: Uint8Array): number {
    this.#place++;
    // A copy: the bytes given are part of a batch, and would keep all of it in memory.
    this.#add(circle, seq, new Uint8Array(id));
    this.#added.push(circle);
    return this.#place;
  }

  /** Looks at every entry of the circle's tail; asked only where the id may have been seen before. */
  seqOf(circle: number, id: Uint8Array): number | undefined {
    const tail = this.#circles.get(circle);
    const at = tail?.ids.findIndex((other) => equalBytes(other, id)) ?? -1;
    return tail && at >= 0 ? tail.first + at : undefined;
  }

  /** Ids of one circle's entries. */
  ids(circle: number): readonly Uint8Array[] {
    return this.#circles.get(circle)?.ids ?? [];
  }

  /** Places of a circle's entries from `after` + 1 to `end`, in order, whoever knows them. */
  *placesOf(circle: number, after: number, end: number): Generator<number> {
    const { first = Number.MAX_SAFE_INTEGER, places = [] } = this.#circles.get(circle) ?? {};
    if (after + 1 < first) yield* placesOf(this.#session, circle, after, Math.min(end, first - 1));
    yield* places.slice(Math.max(0, after + 1 - first), Math.max(0, end + 1 - first));
  }

  /** Writes what is known of one circle to the index. */
  index(circle: number): void {
    const tail = this.#circles.get(circle);
    if (!tail) return;
    const { first, places, ids, written } = tail;
    writeStretch(this.#session, circle, first + written, places.slice(written), ids.slice(written));
    tail.written = places.length;
    this.#touched.add(circle);
  }

  /** Writes everything to the index. */
  indexAll(): void {
    for (const circle of this.#circles.keys()) this.index(circle);
    this.#session.write("UPDATE progress SET indexed = ?", this.#place);
    this.#isComplete = true;
  }

  /** After a commit: what was written to the index need not be remembered. */
  settle(): void {
    this.#added = [];
    if (this.#isComplete) this.#indexed = this.#place;
    this.#isComplete = false;
    for (const circle of this.#touched) this.#drop(circle, this.#circles.get(circle));
    this.#touched.clear();
  }

  /** After a rollback: what was added is not there, and nothing was written. */
  undo(): void {
    this.#isComplete = false;
    for (const circle of this.#touched) {
      const tail = this.#circles.get(circle);
      if (tail) tail.written = 0;
    }
    this.#touched.clear();
    for (const circle of this.#added) {
      const tail = this.#circles.get(circle);
      if (!tail) continue;
      tail.places.pop();
      tail.ids.pop();
      this.#size--;
      if (tail.places.length === 0) this.#circles.delete(circle);
    }
    this.#added = [];
  }

  #add(circle: number, seq: number, id: Uint8Array): void {
    let tail = this.#circles.get(circle);
    if (!tail) {
      tail = { first: seq, places: [], ids: [], written: 0 };
      this.#circles.set(circle, tail);
    }
    tail.places.push(this.#place);
    tail.ids.push(id);
    this.#size++;
  }

  /** Forgets what was written. */
  #drop(circle: number, tail: CircleTail | undefined): void {
    if (!tail) return;
    this.#size -= tail.written;
    if (tail.written === tail.places.length) {
      this.#circles.delete(circle);
      return;
    }
    tail.places = tail.places.slice(tail.written);
    tail.ids = tail.ids.slice(tail.written);
    tail.first += tail.written;
    tail.written = 0;
  }
}

/** Rows behind a place, in order. A damaged page hides its own rows and no others. */
function newestRows(session: Session, place: number): Row[] {
  const sql = "SELECT place, circle, seq, id FROM entry WHERE place > ? ORDER BY place";
  const forward: Row[] = [];
  try {
    for (const row of session.each(sql, place)) forward.push(row);
    return forward;
  } catch {
    const backward: Row[] = [];
    try {
      for (const row of session.each(`${sql} DESC`, place)) backward.push(row);
    } catch {}
    return [...forward, ...backward.reverse()];
  }
}

/**
 * Rows of the log from `after` + 1 to `end` (MAX_SAFE_INTEGER: all), whichever way they are found. Throws where one is
 * missing.
 */
export function* logRows(session: Session, tail: Tail, circle: number, after: number, end: number): Generator<Row> {
  let through = after;
  for (const place of tail.placesOf(circle, after, end)) {
    const row = session.row("SELECT * FROM entry WHERE place = ?", place);
    if (row?.seq !== ++through) throw new Error("an entry is missing");
    yield row as Row;
  }
  if (through < end && end !== Number.MAX_SAFE_INTEGER) throw new Error("an entry is missing");
}
