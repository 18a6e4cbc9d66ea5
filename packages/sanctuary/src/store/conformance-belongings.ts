/** What every store must do with drops and blobs, and how it deletes. */
import { foundingHash, limits } from "@nexus/wire";
import { isSameEntry } from "../log/admit.ts";
import { foundCircle } from "../log/circle.ts";
import {
  type Asserting,
  append,
  bytesOf,
  circleOf,
  codeOf,
  commit,
  doorOf,
  entriesOf,
  everything,
  type FreshStore,
  founded,
  HOUR,
  keeper,
  message,
  QUOTA,
} from "./conformance.ts";
import type { Deposit, NewDrop, Store } from "./contract.ts";
import { LIVE_DROPS, LOCKS, WAITING_LOCKS } from "./rules.ts";

const by = { circle: circleOf(1), doors: [0] };
const dropOf = (n: number) => bytesOf(16, 5, n);
const blobOf = (n: number) => bytesOf(16, 6, n);
const key = bytesOf(32, 7);

const newDrop = (n: number, over: Partial<NewDrop> = {}): NewDrop => ({
  ...by,
  drop: dropOf(n),
  key,
  offer: bytesOf(512, n),
  expires: HOUR + 2,
  ...over,
});

const lockOf = (n: number) => bytesOf(32, 9, n >> 8, n & 255);

/** A key of 32 bytes that begin with its side and the number of its lock. */
const keyFor = (side: 0 | 1, n: number, over: Partial<Deposit> = {}): Deposit => ({
  ...by,
  lock: lockOf(n),
  side,
  key: bytesOf(32, side, n & 255),
  ...over,
});

/** What came of leaving a key: the first bytes of the other one and whether this lifted the lock, or the code. */
const leave = async (store: Store, deposit: Deposit, hour = HOUR): Promise<unknown> => {
  const outcome = await store.deposit(deposit, hour);
  if (!outcome.ok) return outcome.code;
  return [outcome.value.other && [...outcome.value.other.subarray(0, 2)], outcome.value.isLifted];
};
const WAITS = [undefined, false];

const withDrop = async (fresh: FreshStore): Promise<Store> => {
  const store = await founded(fresh, 1, 2);
  await store.setDrop(newDrop(1));
  return store;
};

const answerTo = (n: number) => ({ drop: dropOf(n), body: bytesOf(512, 8) });

export function belongingsConformance({ it, equal }: Asserting, fresh: FreshStore): void {
  it("opens a drop to its key until it expires, and answers alike for all that is wrong", async () => {
    const store = await withDrop(fresh);
    const view = await store.drop(dropOf(1), key, HOUR + 1);
    equal(view.ok && [view.value.expires, view.value.offer[0], view.value.knock], [HOUR + 2, 1, undefined]);
    const refused = await store.drop(dropOf(1), keeper, HOUR);
    equal(await store.drop(dropOf(9), key, HOUR), refused);
    equal(await store.drop(dropOf(1), key, HOUR + 2), refused);
    equal(await store.drop(dropOf(9), new Uint8Array(32), HOUR), refused);
    await store.close();
  });

  it("sets a drop out once, by an open door, of its own circle", async () => {
    const store = await withDrop(fresh);
    equal((await store.setDrop(newDrop(1))).ok, true);
    equal(codeOf(await store.setDrop(newDrop(1, { offer: bytesOf(512, 9) }))), "drop-refused");
    equal(codeOf(await store.setDrop(newDrop(1, { circle: circleOf(2) }))), "drop-refused");
    await append(store, commit(1, 1));
    equal(codeOf(await store.setDrop(newDrop(2))), "epoch-stale");
    equal((await store.setDrop(newDrop(2, { doors: [0, 1] }))).ok, true);
    await store.close();
  });

  it("lets a circle have so many drops out and no more", async () => {
    const store = await founded(fresh, 1);
    for (let n = 0; n < LIVE_DROPS; n++) await store.setDrop(newDrop(n));
    equal(codeOf(await store.setDrop(newDrop(200))), "quota-full");
    await store.takeDrop(by, dropOf(0));
    equal((await store.setDrop(newDrop(200))).ok, true);
    await store.close();
  });

  it("takes one knock and one answer, and the same once more", async () => {
    const store = await withDrop(fresh);
    equal(codeOf(await store.knock(dropOf(1), bytesOf(512, 1), HOUR)), { fresh: true });
    equal(codeOf(await store.knock(dropOf(1), bytesOf(512, 1), HOUR)), { fresh: false });
    equal(codeOf(await store.knock(dropOf(1), bytesOf(512, 2), HOUR)), "drop-used");
    equal(codeOf(await store.answer(by, dropOf(1), bytesOf(512, 3), HOUR)), { fresh: true });
    equal(codeOf(await store.answer(by, dropOf(1), bytesOf(512, 3), HOUR)), { fresh: false });
    equal(codeOf(await store.answer(by, dropOf(1), bytesOf(512, 4), HOUR)), "drop-used");
    const foreign = { circle: circleOf(2), doors: [0] };
    equal(codeOf(await store.answer(foreign, dropOf(1), bytesOf(512, 3), HOUR)), "drop-refused");
    equal(codeOf(await store.knock(dropOf(9), bytesOf(512, 1), HOUR)), "drop-refused");
    const view = await store.drop(dropOf(1), key, HOUR);
    equal(view.ok && [view.value.knock?.[0], view.value.answer?.[0]], [1, 3]);
    await store.close();
  });

  it("writes the answers of a commit with it or not at all", async () => {
    const store = await withDrop(fresh);
    equal(await append(store, commit(1, 1, { answers: [answerTo(1), answerTo(9)] })), ["drop-refused"]);
    equal(await append(store, commit(1, 1, { answers: [answerTo(1), answerTo(1)] })), ["drop-used"]);
    const before = await store.drop(dropOf(1), key, HOUR);
    equal(before.ok && before.value.answer, undefined);
    equal(await append(store, commit(1, 1, { answers: [answerTo(1)] })), [1]);
    equal(await append(store, commit(2, 2, { door: 1, answers: [answerTo(1)] })), ["drop-used"]);
    const after = await store.drop(dropOf(1), key, HOUR);
    equal(after.ok && after.value.answer?.[0], 8);
    await store.close();
  });

  it("deletes drops when their hour has come, and says which", async () => {
    const store = await withDrop(fresh);
    const early = await store.sweep(HOUR + 1);
    equal(early.ok && early.value.drops.length, 0);
    const late = await store.sweep(HOUR + 2);
    equal(late.ok && late.value.drops.map((drop) => [...drop]), [[...dropOf(1)]]);
    equal(codeOf(await store.takeDrop(by, dropOf(1))), "drop-refused");
    await store.close();
  });

  it("notes blobs within the quota, each id once", async () => {
    const store = await founded(fresh, 1);
    const blob = { circle: circleOf(1), blob: blobOf(1), size: QUOTA / 2 };
    equal(codeOf(await store.admitBlob(by, blobOf(1), QUOTA + 1)), "quota-full");
    equal((await store.admitBlob(by, blobOf(1), blob.size)).ok, true);
    equal(codeOf(await store.findBlob(circleOf(1), blobOf(1))), "blob-refused");
    equal((await store.placeBlob(blob, HOUR)).ok, true);
    equal(codeOf(await store.placeBlob(blob, HOUR)), "entry-conflict");
    equal(codeOf(await store.findBlob(circleOf(1), blobOf(1))), { size: QUOTA / 2 });
    equal(codeOf(await store.placeBlob({ ...blob, blob: blobOf(2), size: blob.size + 1 }, HOUR)), "quota-full");
    await store.close();
  });

  it("hands out the keys of a lock to both who brought one, and lifts it once", async () => {
    const store = await founded(fresh, 1);
    equal(await leave(store, keyFor(1, 1)), WAITS);
    equal(await leave(store, keyFor(1, 1)), WAITS);
    equal(await leave(store, keyFor(0, 2)), WAITS);
    equal(await leave(store, keyFor(0, 1)), [[1, 1], true]);
    equal(await leave(store, keyFor(0, 1)), [[1, 1], false]);
    equal(await leave(store, keyFor(1, 1)), [[0, 1], false]);
    await store.close();
  });

  it("takes keys by an open door of the lock's own circle alone", async () => {
    const store = await founded(fresh, 1, 2);
    await leave(store, keyFor(0, 1));
    equal(await leave(store, keyFor(1, 1, { circle: circleOf(2) })), WAITS);
    equal(await leave(store, keyFor(1, 1, { circle: circleOf(9) })), "door-refused");
    await append(store, commit(1, 1));
    equal(await leave(store, keyFor(1, 1)), "epoch-stale");
    equal(await leave(store, keyFor(1, 1, { doors: [0, 1] })), [[0, 1], true]);
    await store.close();
  });

  it("lets so many locks of a circle wait and so many be there, and never refuses the second key", async () => {
    const store = await founded(fresh, 1, 2);
    for (let n = 0; n < WAITING_LOCKS; n++) await leave(store, keyFor(0, n));
    equal(await leave(store, keyFor(0, 2000)), "lock-refused");
    equal(await leave(store, keyFor(0, 2000, { circle: circleOf(2) })), WAITS);
    for (let n = 0; n < LOCKS; n++) {
      await leave(store, keyFor(0, n));
      equal(await leave(store, keyFor(1, n)), [[0, n & 255], true]);
    }
    equal(await leave(store, keyFor(0, 2000)), "lock-refused");
    await store.close();
  });

  it("deletes locks when they are over, or older than the retention, and with their circle", async () => {
    const store = await founded(fresh, 1, 2);
    await leave(store, keyFor(0, 1));
    await store.sweep(HOUR + limits.lockHours - 1);
    equal(await leave(store, keyFor(1, 1), HOUR + limits.lockHours - 1), [[0, 1], true]);
    await store.sweep(HOUR + limits.lockHours);
    equal(await leave(store, keyFor(1, 1)), [[0, 1], false]);
    await store.sweep(HOUR + 2 * limits.lockHours);
    equal(await leave(store, keyFor(1, 1)), WAITS);
    await leave(store, keyFor(0, 2, { circle: circleOf(2) }));
    await store.retain({ circle: circleOf(1), keeper }, 1);
    await store.sweep(HOUR + 25);
    equal(await leave(store, keyFor(0, 1)), WAITS);
    equal(await leave(store, keyFor(1, 2, { circle: circleOf(2) })), [[0, 2], true]);
    await store.erase({ circle: circleOf(2), keeper });
    await store.found({ circle: circleOf(2), door: doorOf(0), keeper });
    equal(await leave(store, keyFor(1, 2, { circle: circleOf(2) })), WAITS);
    await store.close();
  });

  it("lets only the keeper set retention or erase, whatever circle is named", async () => {
    const store = await founded(fresh, 1);
    equal(codeOf(await store.retain({ circle: circleOf(1), keeper: key }, 1)), "keeper-refused");
    equal(codeOf(await store.retain({ circle: circleOf(9), keeper }, 1)), "keeper-refused");
    equal(codeOf(await store.erase({ circle: circleOf(1), keeper: key })), "keeper-refused");
    await store.close();
  });

  it("empties messages that are older than the retention, and leaves stubs that prove their content", async () => {
    const store = await founded(fresh, 1);
    await append(store, message(1), commit(2, 1));
    await store.append([message(3, { door: 2 })], HOUR + 24);
    await store.placeBlob({ circle: circleOf(1), blob: blobOf(1), size: 512 }, HOUR);
    await store.retain({ circle: circleOf(1), keeper }, 1);
    const swept = await store.sweep(HOUR + 25);
    equal(swept.ok && swept.value.blobs.length, 1);
    const entries = entriesOf(await store.read({ ...everything, doors: [2] }));
    equal(
      entries.map(({ seq, body }) => [seq, body.length]),
      [
        [1, 0],
        [2, 512],
        [3, 512],
      ],
    );
    const founding = foundCircle(circleOf(1), keeper, doorOf(0));
    const [stub] = entries;
    equal(!!stub && isSameEntry(founding, message(1), stub, foundingHash(circleOf(1), doorOf(0))), true);
    equal(await append(store, message(1), message(4, { door: 2, body: bytesOf(QUOTA - 2048) })), [1, 4]);
    await store.close();
  });

  it("knows nothing of an erased circle, and lets it be founded anew", async () => {
    const store = await withDrop(fresh);
    await append(store, message(1));
    const erased = await store.erase({ circle: circleOf(1), keeper });
    equal(erased.ok && erased.value.drops.length, 1);
    equal(codeOf(await store.door({ circle: circleOf(1), pub: doorOf(0), known: [] })), "door-refused");
    equal(codeOf(await store.read(everything)), "door-refused");
    equal(await append(store, message(1)), ["door-refused"]);
    equal(codeOf(await store.drop(dropOf(1), key, HOUR)), "drop-refused");
    equal(codeOf(await store.erase({ circle: circleOf(1), keeper })), "keeper-refused");
    equal((await store.found({ circle: circleOf(1), door: doorOf(4), keeper })).ok, true);
    equal(await append(store, message(1), message(2, { circle: circleOf(2) })), [1, 1]);
    await store.close();
  });
}
