/**
 * Circles in the worker's memory, and their picture in the tables.
 *
 * The log is the truth. The rows in `circle` and `door` show each circle as of some entry, its bookmark; what came later
 * is played on top when the circle is loaded. A message therefore costs one insert. A door has its row from the commit
 * on that opened it, because doors are looked up there.
 */
import { addDoor, advance, type Circle, type Door, foundCircle, type LogStep } from "../../log/circle.ts";
import { bytesToKey } from "../../log/key.ts";
import { KINDS } from "./entries.ts";
import { EntryWrapper } from "./entry-wrap.ts";
import { IdFilter } from "./id-filter.ts";
import type { Row, Session } from "./session.ts";
import { indexedIds, seqOf } from "./stretches.ts";
import { logRows, Tail } from "./tail.ts";

const CACHED = 4096;

export interface Loaded {
  /** The circle's id as a map key. */
  readonly name: string;
  /** Names the circle in the other tables. */
  readonly number: number;
  readonly circle: Circle;
  /** Unwraps what the circle stores. */
  readonly key: Uint8Array;
  readonly entryWrapper: EntryWrapper;
  /** Doors that differ from their rows. */
  readonly moved: Set<number>;
  /** Ids of all entries, made when it is first needed. */
  ids: IdFilter | undefined;
}

export class Circles {
  readonly tail: Tail;
  readonly #session: Session;
  readonly #cache = new Map<string, Loaded>();
  /** Circles that the running transaction has changed. */
  readonly #touched = new Set<Loaded>();

  constructor(session: Session) {
    this.#session = session;
    this.tail = new Tail(session);
  }

  /** Undefined for an unknown circle. Throws where the circle is damaged. */
  find(id: Uint8Array): Loaded | undefined {
    const name = bytesToKey(id);
    const cached = this.#cache.get(name);
    if (cached) return cached;
    const row = this.#session.row("SELECT * FROM circle WHERE id = ? AND erasing = 0", id);
    return row && this.#remember(this.#load(name, row));
  }

  create(id: Uint8Array, keeper: Uint8Array, door: Uint8Array): Loaded {
    const circle = foundCircle(id, keeper, door);
    const key = this.#session.keys.create(id);
    this.#session.write(
      "INSERT INTO circle (id, keeper, head, used, days, swept, erasing) VALUES (?, ?, 0, 0, 0, 0, 0)",
      id,
      keeper,
    );
    const row = this.#session.row("SELECT number FROM circle WHERE id = ?", id) as Row;
    const name = bytesToKey(id);
    const number = row.number as number;
    const loaded = newLoaded(name, number, circle, key);
    this.#insertDoor(loaded, circle.doors.get(0) as Door);
    this.#touched.add(loaded);
    return this.#remember(loaded);
  }

  /** Brings a circle forward by an entry that was just inserted. */
  advance(loaded: Loaded, step: LogStep, id: Uint8Array): void {
    this.#touched.add(loaded);
    const opened = advance(loaded.circle, step);
    loaded.moved.add(step.under);
    loaded.ids?.add(id);
    if (opened) this.#insertDoor(loaded, opened);
    if (!this.tail.isLongOf(loaded.number)) return;
    this.bookmark(loaded);
    this.tail.index(loaded.number);
  }

  /** Counts bytes that a circle gained or freed outside its log. */
  count(loaded: Loaded, bytes: number): void {
    loaded.circle.used += bytes;
    this.bookmark(loaded);
  }

  /** Writes the picture of a circle as it is now. */
  bookmark(loaded: Loaded): void {
    const { number, circle, moved } = loaded;
    this.#touched.add(loaded);
    const { head, used, days } = circle;
    this.#session.write("UPDATE circle SET head = ?, used = ?, days = ? WHERE number = ?", head, used, days, number);
    for (const seq of moved) {
      const door = circle.doors.get(seq) as Door;
      this.#session.write(
        "UPDATE door SET last = ?, lastHash = ?, closed = ?, contests = ? WHERE circle = ? AND seq = ?",
        door.last,
        door.lastHash,
        door.closed ? 1 : 0,
        door.contests,
        number,
        seq,
      );
    }
    moved.clear();
  }

  /** Brings the index up to the log, and with it the picture of every circle that has moved. */
  bookmarkAll(): void {
    for (const number of this.tail.circles) {
      const loaded = this.#findByNumber(number);
      if (loaded) this.bookmark(loaded);
    }
    this.tail.indexAll();
  }

  /** Where an entry of this id stands, 0 where there is none. */
  seqOf(loaded: Loaded, id: Uint8Array): number {
    if (!loaded.ids || loaded.ids.isFull) loaded.ids = this.#idsOf(loaded);
    if (!loaded.ids.mayHave(id)) return 0;
    return this.tail.seqOf(loaded.number, id) ?? seqOf(this.#session, loaded.number, id) ?? 0;
  }

  forget(id: Uint8Array): void {
    this.#drop(bytesToKey(id));
  }

  /** After a commit: memory and tables agree. */
  settle(): void {
    this.#touched.clear();
    this.tail.settle();
  }

  /** After a rollback: memory has run ahead of the tables. */
  undo(): void {
    for (const { name } of this.#touched) this.#drop(name);
    this.#touched.clear();
    this.tail.undo();
  }

  /** Undefined also where the circle is damaged. */
  #findByNumber(number: number): Loaded | undefined {
    try {
      const row = this.#session.row("SELECT id FROM circle WHERE number = ?", number);
      return row && this.find(row.id as Uint8Array);
    } catch {
      return undefined;
    }
  }

  #remember(loaded: Loaded): Loaded {
    if (this.#cache.size >= CACHED) this.#forgetOldest();
    this.#cache.set(loaded.name, loaded);
    return loaded;
  }

  #drop(name: string): void {
    this.#cache.get(name)?.entryWrapper.close();
    this.#cache.delete(name);
  }

  #forgetOldest(): void {
    for (const loaded of this.#cache.values()) {
      if (this.#touched.has(loaded)) continue;
      this.#drop(loaded.name);
      return;
    }
  }

  #insertDoor(loaded: Loaded, door: Door): void {
    const { seq, parent = null, epoch, pub, fromHash, last, lastHash, closed, contests } = door;
    this.#session.write(
      "INSERT INTO door VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      loaded.number,
      seq,
      parent,
      epoch,
      pub,
      fromHash,
      last,
      lastHash,
      closed ? 1 : 0,
      contests,
    );
  }

  #load(name: string, row: Row): Loaded {
    const id = row.id as Uint8Array;
    const key = this.#session.keys.of(id);
    if (!key) throw new Error("a circle has no storage key");
    const circle: Circle = {
      id,
      keeper: row.keeper as Uint8Array,
      head: row.head as number,
      used: row.used as number,
      days: row.days as number,
      doors: new Map(),
      doorsByKey: new Map(),
    };
    const number = row.number as number;
    for (const door of this.#session.rows("SELECT * FROM door WHERE circle = ?", number))
      addDoor(circle, rowToDoor(door));
    const loaded = newLoaded(name, number, circle, key);
    for (const entry of logRows(this.#session, this.tail, number, circle.head, Number.MAX_SAFE_INTEGER)) {
      advance(circle, rowToStep(entry));
      loaded.moved.add(entry.under as number);
    }
    return loaded;
  }

  #idsOf({ number, circle }: Loaded): IdFilter {
    const ids = IdFilter.for(circle.head);
    for (const id of indexedIds(this.#session, number)) ids.add(id);
    for (const id of this.tail.ids(number)) ids.add(id);
    return ids;
  }
}

const newLoaded = (name: string, number: number, circle: Circle, key: Uint8Array): Loaded => ({
  name,
  number,
  circle,
  key,
  entryWrapper: new EntryWrapper(key),
  moved: new Set(),
  ids: undefined,
});

const rowToDoor = (row: Row): Door => ({
  seq: row.seq as number,
  parent: (row.parent as number | null) ?? undefined,
  epoch: row.epoch as number,
  pub: row.pub as Uint8Array,
  fromHash: row.fromHash as Uint8Array,
  last: row.last as number,
  lastHash: row.lastHash as Uint8Array,
  closed: row.closed === 1,
  contests: row.contests as number,
});

const rowToStep = (row: Row): LogStep => ({
  seq: row.seq as number,
  under: row.under as number,
  kind: KINDS[row.kind as number] ?? "message",
  next: (row.next as Uint8Array | null) ?? undefined,
  hash: row.hash as Uint8Array,
  size: row.size as number,
});
