/** A store in memory, for tests and trials: the same contract, nothing kept, nothing wrapped. */
import { type Entry, encode, entry as entryCodec, equalBytes, limits } from "@nexus/wire";
import { type Append, admit, isSameEntry } from "../log/admit.ts";
import { advance, type Circle, foundCircle, headOf, pathOf } from "../log/circle.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, type Refusal, refusal, success } from "../outcome.ts";
import type {
  Accepted,
  ByDoor,
  ByKeeper,
  Deposit,
  DropView,
  LockView,
  NewDrop,
  Page,
  ReadQuery,
  Store,
  Swept,
} from "./contract.ts";
import { CIRCLE_QUOTA, LIVE_DROPS, LOCKS, WAITING_LOCKS } from "./rules.ts";

interface KeptLock {
  readonly keys: readonly (Uint8Array | undefined)[];
  readonly hour: number;
}

interface Kept {
  readonly circle: Circle;
  readonly entries: Entry[];
  readonly ids: Map<string, Entry>;
  readonly blobs: Map<string, { readonly blob: Uint8Array; readonly size: number; readonly hour: number }>;
  readonly locks: Map<string, KeptLock>;
}

type KeptDrop = { -readonly [K in keyof DropView]: DropView[K] } & {
  readonly owner: Kept;
  readonly id: Uint8Array;
  readonly key: Uint8Array;
};

const HOURS_PER_DAY = 24;

export class MemoryStore implements Store {
  readonly #circles = new Map<string, Kept>();
  readonly #drops = new Map<string, KeptDrop>();
  readonly #quota: number;

  constructor(quota = CIRCLE_QUOTA) {
    this.#quota = quota;
  }

  async found({ circle, door, keeper }: Parameters<Store["found"]>[0]): Promise<Outcome<undefined>> {
    const there = this.#circles.get(bytesToKey(circle));
    if (there) {
      const founding = there.circle.doors.get(0);
      const same = founding && equalBytes(founding.pub, door) && equalBytes(there.circle.keeper, keeper);
      return same ? success(undefined) : refusal("door-refused");
    }
    const log = foundCircle(circle, keeper, door);
    this.#circles.set(bytesToKey(circle), {
      circle: log,
      entries: [],
      ids: new Map(),
      blobs: new Map(),
      locks: new Map(),
    });
    return success(undefined);
  }

  async door({ circle, pub, known }: Parameters<Store["door"]>[0]): ReturnType<Store["door"]> {
    const log = this.#circles.get(bytesToKey(circle))?.circle;
    const door = log?.doorsByKey.get(bytesToKey(pub));
    if (!log || !door) return refusal("door-refused");
    const path = pathOf(log, door.seq);
    const { seq, epoch, fromHash, closed } = door;
    const above = known.filter((other) => path.has(other));
    const covered = known.some((other) => other !== seq && pathOf(log, other).has(seq));
    return success({ seq, epoch, fromHash, closed, head: headOf(log, seq), above, covered });
  }

  async append(batch: readonly Append[], hour: number): Promise<Outcome<Accepted>[]> {
    return batch.map((append) => this.#append(append, hour));
  }

  async read({ circle, doors, except, after, upTo, maxBytes }: ReadQuery): Promise<Outcome<Page>> {
    const kept = this.#circles.get(bytesToKey(circle));
    if (!kept) return refusal("door-refused");
    const paths = doors.map((door) => pathOf(kept.circle, door));
    const hidden = except.map((part) => ({ path: pathOf(kept.circle, part.door), after: part.after }));
    const end = Math.min(upTo ?? kept.circle.head, kept.circle.head);
    const parts: Uint8Array[] = [];
    let through = after;
    let bytes = 0;
    for (const entry of kept.entries.slice(after, end)) {
      const isShown = paths.some((path) => path.has(entry.under));
      if (isShown && !hidden.some((part) => entry.seq > part.after && part.path.has(entry.under))) {
        if (parts.length > 0 && bytes + entry.body.length > maxBytes) break;
        parts.push(encode(entryCodec, entry));
        bytes += entry.body.length;
      }
      through = entry.seq;
    }
    return success({ entries: Buffer.concat(parts), count: parts.length, through, done: through >= end });
  }

  async setDrop({ circle, doors, drop, key, offer, expires }: NewDrop): Promise<Outcome<undefined>> {
    const kept = this.#byOpenDoor({ circle, doors });
    if ("ok" in kept) return kept;
    const there = this.#drops.get(bytesToKey(drop));
    if (there) {
      const same = there.owner === kept && equalBytes(there.key, key) && equalBytes(there.offer, offer);
      return same ? success(undefined) : refusal("drop-refused");
    }
    const live = [...this.#drops.values()].filter(({ owner }) => owner === kept).length;
    if (live >= LIVE_DROPS || !this.#hasRoom(kept, offer.length)) return refusal("quota-full");
    kept.circle.used += offer.length;
    const fresh = { owner: kept, id: drop, key, offer, expires, knock: undefined, answer: undefined };
    this.#drops.set(bytesToKey(drop), fresh);
    return success(undefined);
  }

  async drop(drop: Uint8Array, key: Uint8Array, hour: number): Promise<Outcome<DropView>> {
    const there = this.#liveDrop(drop, hour);
    if (!there || !equalBytes(there.key, key)) return refusal("drop-refused");
    const { expires, offer, knock, answer } = there;
    return success({ expires, offer, knock, answer });
  }

  async knock(drop: Uint8Array, body: Uint8Array, hour: number): Promise<Outcome<{ fresh: boolean }>> {
    const there = this.#liveDrop(drop, hour);
    return there ? this.#leave(there, "knock", body) : refusal("drop-refused");
  }

  async answer(by: ByDoor, drop: Uint8Array, body: Uint8Array, hour: number): Promise<Outcome<{ fresh: boolean }>> {
    const kept = this.#byOpenDoor(by);
    if ("ok" in kept) return kept;
    const there = this.#liveDrop(drop, hour);
    return there?.owner === kept ? this.#leave(there, "answer", body) : refusal("drop-refused");
  }

  async takeDrop(by: ByDoor, drop: Uint8Array): Promise<Outcome<undefined>> {
    const kept = this.#byOpenDoor(by);
    if ("ok" in kept) return kept;
    const there = this.#drops.get(bytesToKey(drop));
    if (there?.owner !== kept) return refusal("drop-refused");
    this.#remove(there);
    return success(undefined);
  }

  async admitBlob(by: ByDoor, blob: Uint8Array, size: number): Promise<Outcome<undefined>> {
    const kept = this.#byOpenDoor(by);
    if ("ok" in kept) return kept;
    if (kept.blobs.has(bytesToKey(blob))) return refusal("entry-conflict");
    return this.#hasRoom(kept, size) ? success(undefined) : refusal("quota-full");
  }

  async placeBlob(
    { circle, blob, size }: Parameters<Store["placeBlob"]>[0],
    hour: number,
  ): Promise<Outcome<undefined>> {
    const kept = this.#circles.get(bytesToKey(circle));
    if (!kept) return refusal("door-refused");
    if (kept.blobs.has(bytesToKey(blob))) return refusal("entry-conflict");
    if (!this.#hasRoom(kept, size)) return refusal("quota-full");
    kept.circle.used += size;
    kept.blobs.set(bytesToKey(blob), { blob, size, hour });
    return success(undefined);
  }

  async findBlob(circle: Uint8Array, blob: Uint8Array): Promise<Outcome<{ size: number }>> {
    const kept = this.#circles.get(bytesToKey(circle));
    if (!kept) return refusal("door-refused");
    const size = kept.blobs.get(bytesToKey(blob))?.size;
    return size === undefined ? refusal("blob-refused") : success({ size });
  }

  async blobKey(circle: Uint8Array): Promise<Outcome<Uint8Array>> {
    return this.#circles.has(bytesToKey(circle)) ? success(new Uint8Array(32)) : refusal("door-refused");
  }

  async deposit({ lock, side, key, ...by }: Deposit, hour: number): Promise<Outcome<LockView>> {
    const kept = this.#byOpenDoor(by);
    if ("ok" in kept) return kept;
    const name = bytesToKey(lock);
    const keys = kept.locks.get(name)?.keys ?? [];
    const other = keys[1 - side];
    if (keys[side]) return success({ other, isLifted: false });
    const waiting = [...kept.locks.values()].filter((it) => !it.keys[0] || !it.keys[1]).length;
    if (!other && (waiting >= WAITING_LOCKS || kept.locks.size >= LOCKS)) return refusal("lock-refused");
    kept.locks.set(name, { keys: side === 0 ? [key, other] : [other, key], hour });
    return success({ other, isLifted: other !== undefined });
  }

  async retain(by: ByKeeper, days: number): Promise<Outcome<undefined>> {
    const kept = this.#byKeeper(by);
    if (!kept) return refusal("keeper-refused");
    kept.circle.days = days;
    return success(undefined);
  }

  async erase(by: ByKeeper): Promise<Outcome<{ drops: Uint8Array[] }>> {
    const kept = this.#byKeeper(by);
    if (!kept) return refusal("keeper-refused");
    const drops = [...this.#drops.values()].filter(({ owner }) => owner === kept);
    for (const drop of drops) this.#remove(drop);
    this.#circles.delete(bytesToKey(by.circle));
    return success({ drops: drops.map(({ id }) => id) });
  }

  async sweep(hour: number): Promise<Outcome<Swept>> {
    const drops = [...this.#drops.values()].filter(({ expires }) => expires <= hour);
    for (const drop of drops) this.#remove(drop);
    const blobs: Swept["blobs"][number][] = [];
    for (const kept of this.#circles.values()) {
      const days = kept.circle.days * HOURS_PER_DAY;
      const life = days > 0 ? Math.min(days, limits.lockHours - 1) : limits.lockHours - 1;
      for (const [name, lock] of kept.locks) if (lock.hour < hour - life) kept.locks.delete(name);
      if (kept.circle.days > 0) blobs.push(...this.#emptyOld(kept, hour - kept.circle.days * HOURS_PER_DAY));
    }
    return success({ drops: drops.map(({ id }) => id), blobs });
  }

  async close(): Promise<void> {
    this.#circles.clear();
    this.#drops.clear();
  }

  #append(append: Append, hour: number): Outcome<Accepted> {
    const kept = this.#circles.get(bytesToKey(append.circle));
    if (!kept) return refusal("door-refused");
    const { circle, entries, ids } = kept;
    const stored = ids.get(bytesToKey(append.id));
    if (stored) {
      const before = entries.findLast(({ seq, under }) => seq < stored.seq && under === stored.under);
      const previous = before?.hash ?? circle.doors.get(stored.under)?.fromHash;
      if (!previous || !isSameEntry(circle, append, stored, previous)) return refusal("entry-conflict");
      return success({ seq: stored.seq, hash: stored.hash, hour: stored.hour, entry: undefined });
    }
    const entry = admit(circle, append, hour, this.#quota);
    if ("ok" in entry) return entry;
    const objection = this.#objection(kept, append, hour);
    if (objection) return objection;
    entries.push(entry);
    ids.set(bytesToKey(entry.id), entry);
    advance(circle, { ...entry, size: entry.body.length });
    for (const { drop, body } of append.answers) {
      const there = this.#liveDrop(drop, hour);
      if (there) this.#leave(there, "answer", body);
    }
    return success({ seq: entry.seq, hash: entry.hash, hour, entry: encode(entryCodec, entry) });
  }

  #objection(kept: Kept, { answers }: Append, hour: number): Refusal | undefined {
    const seen = new Set<KeptDrop>();
    for (const { drop } of answers) {
      const there = this.#liveDrop(drop, hour);
      if (there?.owner !== kept) return refusal("drop-refused");
      if (there.answer || seen.has(there)) return refusal("drop-used");
      seen.add(there);
    }
    return undefined;
  }

  #emptyOld(kept: Kept, before: number): Swept["blobs"][number][] {
    for (const [at, entry] of kept.entries.entries()) {
      if (entry.hour >= before || entry.kind !== "message") continue;
      kept.circle.used -= entry.body.length;
      const stub = { ...entry, body: new Uint8Array(0) };
      kept.entries[at] = stub;
      kept.ids.set(bytesToKey(entry.id), stub);
    }
    const old = [...kept.blobs.values()].filter(({ hour }) => hour < before);
    for (const { blob, size } of old) {
      kept.blobs.delete(bytesToKey(blob));
      kept.circle.used -= size;
    }
    return old.map(({ blob }) => ({ circle: kept.circle.id, blob }));
  }

  #leave(drop: KeptDrop, part: "knock" | "answer", body: Uint8Array): Outcome<{ fresh: boolean }> {
    const there = drop[part];
    if (there) return equalBytes(there, body) ? success({ fresh: false }) : refusal("drop-used");
    if (!this.#hasRoom(drop.owner, body.length)) return refusal("quota-full");
    drop[part] = body;
    drop.owner.circle.used += body.length;
    return success({ fresh: true });
  }

  #remove(drop: KeptDrop): void {
    this.#drops.delete(bytesToKey(drop.id));
    drop.owner.circle.used -= drop.offer.length + (drop.knock?.length ?? 0) + (drop.answer?.length ?? 0);
  }

  #liveDrop(drop: Uint8Array, hour: number): KeptDrop | undefined {
    const there = this.#drops.get(bytesToKey(drop));
    return there && there.expires > hour ? there : undefined;
  }

  #byOpenDoor({ circle, doors }: ByDoor): Kept | Refusal {
    const kept = this.#circles.get(bytesToKey(circle));
    if (!kept) return refusal("door-refused");
    return doors.some((seq) => kept.circle.doors.get(seq)?.closed === false) ? kept : refusal("epoch-stale");
  }

  #byKeeper({ circle, keeper }: ByKeeper): Kept | undefined {
    const kept = this.#circles.get(bytesToKey(circle));
    return kept && equalBytes(kept.circle.keeper, keeper) ? kept : undefined;
  }

  #hasRoom = (kept: Kept, bytes: number): boolean => kept.circle.used + bytes <= this.#quota;
}
