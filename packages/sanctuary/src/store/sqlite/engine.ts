/**
 * The store contract, spoken synchronously inside the worker. The caller holds the transaction around each call.
 *
 * Every method decides first and changes after. What goes wrong while deciding (a damaged page, a missing key) is
 * answered as a refusal for that circle alone; what goes wrong after a change throws, and the transaction is taken back.
 */
import { type Append, admit, isSameEntry } from "../../log/admit.ts";
import { headOf, pathOf } from "../../log/circle.ts";
import { bytesToKey } from "../../log/key.ts";
import { type Outcome, refusal, success } from "../../outcome.ts";
import type {
  BlobPlace,
  ByDoor,
  ByKeeper,
  Deposit,
  DoorQuery,
  DoorView,
  DropView,
  Founding,
  LockView,
  NewDrop,
  Page,
  ReadQuery,
} from "../contract.ts";
import type { Taken } from "./batch.ts";
import { Blobs, blobKeyOf } from "./blobs.ts";
import { chainAt } from "./chain.ts";
import { Circles, type Loaded } from "./circles.ts";
import { Drops } from "./drops.ts";
import { insertEntry, readEntries } from "./entries.ts";
import { faultToCode, isStoreWide } from "./faults.ts";
import { Locks } from "./locks.ts";
import type { Session } from "./session.ts";

export class Engine {
  readonly session: Session;
  readonly circles: Circles;
  readonly drops: Drops;
  readonly locks: Locks;
  readonly #blobs: Blobs;
  readonly #folder: string;
  readonly #quota: number;

  constructor(session: Session, folder: string, quota: number) {
    this.session = session;
    this.circles = new Circles(session);
    this.drops = new Drops(session, this.circles);
    this.locks = new Locks(session);
    this.#blobs = new Blobs(session, this.circles);
    this.#folder = folder;
    this.#quota = quota;
  }

  found({ circle, door, keeper }: Founding): Outcome<undefined> {
    return this.#alone(circle, () => {
      const there = this.circles.find(circle);
      if (!there) {
        if (this.session.row("SELECT 1 FROM circle WHERE id = ?", circle)) return refusal("door-refused");
        this.circles.create(circle, keeper, door);
        return success(undefined);
      }
      const founding = there.circle.doors.get(0);
      const same = founding && bytesToKey(founding.pub) === bytesToKey(door);
      return same && bytesToKey(there.circle.keeper) === bytesToKey(keeper)
        ? success(undefined)
        : refusal("door-refused");
    });
  }

  /** Asks both tables whatever the first answers, and the memory only after both have agreed. */
  door({ circle, pub, known }: DoorQuery): Outcome<DoorView> {
    return this.#alone(circle, () => {
      const number = this.session.row("SELECT number FROM circle WHERE id = ? AND erasing = 0", circle)?.number ?? -1;
      const row = this.session.row("SELECT seq FROM door WHERE circle = ? AND pub = ?", number, pub);
      if (!row) return refusal("door-refused");
      const log = this.#loaded(circle).circle;
      const door = log.doors.get(row.seq as number);
      if (!door) throw new Error("a door is missing");
      const path = pathOf(log, door.seq);
      return success({
        seq: door.seq,
        epoch: door.epoch,
        fromHash: door.fromHash,
        head: headOf(log, door.seq),
        closed: door.closed,
        above: known.filter((seq) => path.has(seq)),
        covered: known.some((seq) => seq !== door.seq && pathOf(log, seq).has(door.seq)),
      });
    });
  }

  append(append: Append, hour: number): Outcome<Taken> {
    return this.#alone(append.circle, () => {
      const loaded = this.circles.find(append.circle);
      if (!loaded) return refusal("door-refused");
      const seq = this.circles.seqOf(loaded, append.id);
      if (seq > 0) return this.#again(loaded, append, seq);
      const entry = admit(loaded.circle, append, hour, this.#quota);
      if ("ok" in entry) return entry;
      const objection = this.drops.objection(loaded, append.answers, hour);
      if (objection) return objection;
      insertEntry(this.session, this.circles.tail, loaded, entry);
      this.circles.advance(loaded, { ...entry, size: entry.body.length }, entry.id);
      for (const { drop, body } of append.answers)
        this.drops.answer(loaded, drop, body, hour, Number.POSITIVE_INFINITY);
      return success({ seq: entry.seq, hash: entry.hash, hour, entry });
    });
  }

  read(query: ReadQuery): Outcome<Page> {
    return this.#alone(query.circle, () => {
      const loaded = this.circles.find(query.circle);
      return loaded ? success(readEntries(this.session, this.circles.tail, loaded, query)) : refusal("door-refused");
    });
  }

  setDrop(drop: NewDrop): Outcome<undefined> {
    return this.#byOpenDoor(drop, (loaded) => this.drops.set(loaded, drop, this.#quota));
  }

  drop(drop: Uint8Array, key: Uint8Array, hour: number): Outcome<DropView> {
    return this.#alone(undefined, () => this.drops.open(drop, key, hour));
  }

  knock(drop: Uint8Array, body: Uint8Array, hour: number): Outcome<{ fresh: boolean }> {
    return this.#alone(undefined, () => this.drops.knock(drop, body, hour, this.#quota));
  }

  answer(by: ByDoor, drop: Uint8Array, body: Uint8Array, hour: number): Outcome<{ fresh: boolean }> {
    return this.#byOpenDoor(by, (loaded) => this.drops.answer(loaded, drop, body, hour, this.#quota));
  }

  takeDrop(by: ByDoor, drop: Uint8Array): Outcome<undefined> {
    return this.#byOpenDoor(by, (loaded) => this.drops.take(loaded, drop));
  }

  admitBlob(by: ByDoor, blob: Uint8Array, size: number): Outcome<undefined> {
    return this.#byOpenDoor(by, (loaded) => this.#blobs.admit(loaded, blob, size, this.#quota));
  }

  placeBlob(place: BlobPlace, hour: number): Outcome<undefined> {
    return this.#byCircle(place.circle, (loaded) => this.#blobs.place(loaded, place, hour, this.#quota));
  }

  findBlob(circle: Uint8Array, blob: Uint8Array): Outcome<{ size: number }> {
    return this.#byCircle(circle, (loaded) => {
      const size = this.#blobs.size(loaded, blob);
      return size === undefined ? refusal("blob-refused") : success({ size });
    });
  }

  blobKey(circle: Uint8Array): Outcome<Uint8Array> {
    return this.#byCircle(circle, (loaded) => success(blobKeyOf(loaded)));
  }

  deposit(deposit: Deposit, hour: number): Outcome<LockView> {
    return this.#byOpenDoor(deposit, (loaded) => this.locks.deposit(loaded, deposit, hour));
  }

  retain(by: ByKeeper, days: number): Outcome<undefined> {
    return this.#alone(by.circle, () => {
      const loaded = this.byKeeper(by);
      if (!loaded) return refusal("keeper-refused");
      loaded.circle.days = days;
      this.circles.bookmark(loaded);
      return success(undefined);
    });
  }

  /** The circle, if this is its keeper; found out with the same work whatever is wrong. */
  byKeeper({ circle, keeper }: ByKeeper): Loaded | undefined {
    const sql = "SELECT number FROM circle WHERE id = ? AND keeper = ? AND erasing = 0";
    return this.session.row(sql, circle, keeper) && this.#loaded(circle);
  }

  #again(loaded: Loaded, append: Append, seq: number): Outcome<Taken> {
    const stored = chainAt(this.session, this.circles.tail, loaded, seq);
    if (!isSameEntry(loaded.circle, append, stored, stored.previous)) return refusal("entry-conflict");
    return success({ seq, hash: stored.hash, hour: stored.hour, entry: undefined });
  }

  #byOpenDoor<T>(by: ByDoor, act: (loaded: Loaded) => Outcome<T>): Outcome<T> {
    return this.#byCircle(by.circle, (loaded) => {
      const isOpen = by.doors.some((seq) => loaded.circle.doors.get(seq)?.closed === false);
      return isOpen ? act(loaded) : refusal("epoch-stale");
    });
  }

  #byCircle<T>(circle: Uint8Array, act: (loaded: Loaded) => Outcome<T>): Outcome<T> {
    return this.#alone(circle, () => {
      const loaded = this.circles.find(circle);
      return loaded ? act(loaded) : refusal("door-refused");
    });
  }

  #loaded(circle: Uint8Array): Loaded {
    const loaded = this.circles.find(circle);
    if (!loaded) throw new Error("a circle is missing");
    return loaded;
  }

  /** Keeps a failure before the first change to the one circle that it concerns. */
  #alone<T>(circle: Uint8Array | undefined, act: () => Outcome<T>): Outcome<T> {
    this.session.dirty = false;
    try {
      return act();
    } catch (error) {
      if (this.session.dirty || isStoreWide(error)) throw error;
      if (circle) this.circles.forget(circle);
      return refusal(faultToCode(error, this.#folder));
    }
  }
}
