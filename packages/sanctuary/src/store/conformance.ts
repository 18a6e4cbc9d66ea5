/**
 * What every store must do, as one suite: `describe("...", () => storeConformance({ it, equal }, fresh))`. The rules of
 * drops, blobs and deletion are in `conformance-belongings.ts`.
 */
import { codec, decode, type Entry, entry as entryCodec, entryHash, foundingHash } from "@nexus/wire";
import type { Append } from "../log/admit.ts";
import type { Outcome } from "../outcome.ts";
import type { Accepted, Page, ReadQuery, Store } from "./contract.ts";

export interface Asserting {
  it(name: string, body: () => Promise<void>): void;
  equal(actual: unknown, expected: unknown): void;
}

/** A fresh store with a quota of `QUOTA` bytes per circle. */
export type FreshStore = () => Promise<Store>;

export const QUOTA = 64 * 1024;
export const HOUR = 500_000;

/** Bytes that begin with `names`, so that tests can speak of circle 1 and door 2. */
export function bytesOf(length: number, ...names: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(names);
  return bytes;
}

export const circleOf = (n: number) => bytesOf(16, 1, n);
export const doorOf = (n: number) => bytesOf(32, 2, n);
export const keeper = bytesOf(32, 3);

export const founded = async (fresh: FreshStore, ...circles: readonly number[]): Promise<Store> => {
  const store = await fresh();
  for (const n of circles) await store.found({ circle: circleOf(n), door: doorOf(0), keeper });
  return store;
};

export const message = (id: number, over: Partial<Append> = {}): Append => ({
  circle: circleOf(1),
  door: 0,
  id: bytesOf(16, 4, id >> 8, id & 255),
  kind: "message",
  next: undefined,
  answers: [],
  body: bytesOf(512, id),
  ...over,
});

export const commit = (id: number, next: number, over: Partial<Append> = {}): Append =>
  message(id, { kind: "commit", next: doorOf(next), ...over });

/** The code that something is refused with, else what it is worth. */
export const codeOf = (outcome: Outcome<unknown> | undefined): unknown =>
  outcome?.ok ? (outcome.value ?? "ok") : outcome?.code;

/** The `seq` of each append, or the code that it is refused with. */
export const append = async (store: Store, ...batch: readonly Append[]): Promise<(number | string)[]> =>
  (await store.append(batch, HOUR)).map((outcome) => (outcome.ok ? outcome.value.seq : outcome.code));

const entries = codec.list(entryCodec, 0xffff);

export function entriesOf(outcome: Outcome<Page>): readonly Entry[] {
  if (!outcome.ok) throw new Error(outcome.code);
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, outcome.value.count);
  return decode(entries, Buffer.concat([count, outcome.value.entries]), "page");
}

/** All of circle 1 that its founding door may read. */
export const everything: ReadQuery = {
  circle: circleOf(1),
  doors: [0],
  except: [],
  after: 0,
  upTo: undefined,
  maxBytes: 1 << 20,
};

/** The `seq`s that a query shows. */
export const read = async (store: Store, over: Partial<ReadQuery>): Promise<number[]> =>
  entriesOf(await store.read({ ...everything, ...over })).map(({ seq }) => seq);

const door = (store: Store, n: number, ...known: number[]) =>
  store.door({ circle: circleOf(1), pub: doorOf(n), known });

export function storeConformance({ it, equal }: Asserting, fresh: FreshStore): void {
  it("founds a circle once, and takes the same founding again", async () => {
    const store = await founded(fresh, 1);
    const founding = { circle: circleOf(1), door: doorOf(0), keeper };
    equal((await store.found(founding)).ok, true);
    equal(codeOf(await store.found({ ...founding, door: doorOf(9) })), "door-refused");
    equal(codeOf(await store.found({ ...founding, keeper: doorOf(9) })), "door-refused");
    await store.close();
  });

  it("answers alike for a circle and for a door that it does not know", async () => {
    const store = await founded(fresh, 1);
    equal(await door(store, 9), await store.door({ circle: circleOf(9), pub: doorOf(0), known: [] }));
    await store.close();
  });

  it("numbers and chains the entries under a door", async () => {
    const store = await founded(fresh, 1);
    equal(await append(store, message(1), message(2)), [1, 2]);
    equal(await append(store, message(3)), [3]);
    let previous = foundingHash(circleOf(1), doorOf(0));
    const page = await store.read(everything);
    for (const entry of entriesOf(page)) {
      equal(Buffer.from(entry.hash), Buffer.from(entryHash(circleOf(1), previous, entry)));
      previous = entry.hash;
    }
    await store.close();
  });

  it("hands out each accepted entry as it will be read", async () => {
    const store = await founded(fresh, 1);
    const [accepted] = (await store.append([message(7)], HOUR)) as [Outcome<Accepted>];
    const page = await store.read({ ...everything, maxBytes: 1 });
    equal(Buffer.from((accepted.ok && accepted.value.entry) || []), Buffer.from((page.ok && page.value.entries) || []));
    await store.close();
  });

  it("lets exactly one commit close a door, also within one batch", async () => {
    const store = await founded(fresh, 1);
    equal(await append(store, commit(1, 1), commit(2, 2), message(3)), [1, "epoch-stale", "epoch-stale"]);
    equal(await append(store, message(4, { door: 1 })), [2]);
    const view = await door(store, 0);
    equal(view.ok && [view.value.closed, view.value.head, view.value.epoch], [true, 1, 0]);
    await store.close();
  });

  it("answers the same append alike, before it asks whether the door is closed", async () => {
    const store = await founded(fresh, 1);
    await append(store, message(1), commit(2, 1));
    equal(await append(store, message(1), commit(2, 1)), [1, 2]);
    equal(await append(store, message(1, { body: bytesOf(512, 9) })), ["entry-conflict"]);
    equal(await append(store, message(1, { door: 2 })), ["entry-conflict"]);
    equal(await append(store, commit(2, 5)), ["entry-conflict"]);
    equal(await read(store, {}), [1, 2]);
    await store.close();
  });

  it("knows an append again after hundreds of others", async () => {
    const store = await founded(fresh, 1);
    const many = Array.from({ length: 100 }, (_, i) => message(i, { body: bytesOf(512) }));
    await append(store, ...many);
    equal(
      await append(store, ...many),
      many.map((_, i) => i + 1),
    );
    await store.close();
  });

  it("opens a branch with each contest, and needs a closed door for it", async () => {
    const store = await founded(fresh, 1);
    equal(await append(store, commit(1, 1, { kind: "contest" })), ["contest-refused"]);
    await append(store, commit(2, 2));
    equal(await append(store, commit(3, 3, { kind: "contest" }), message(4, { door: 1 })), [2, 3]);
    equal(await append(store, message(5, { door: 2 }), commit(6, 3)), [4, "epoch-stale"]);
    await store.close();
  });

  it("opens no door twice", async () => {
    const store = await founded(fresh, 1);
    equal(await append(store, commit(1, 0)), ["frame-malformed"]);
    await store.close();
  });

  it("shows a door what lies on its path, and nothing of another branch", async () => {
    const store = await founded(fresh, 1);
    await append(store, message(1), commit(2, 1), commit(3, 2, { kind: "contest" }));
    await append(store, message(4, { door: 2 }), message(5, { door: 3 }), message(6, { door: 2 }));
    equal(await read(store, { doors: [0] }), [1, 2, 3]);
    equal(await read(store, { doors: [2] }), [1, 2, 3, 4, 6]);
    equal(await read(store, { doors: [3] }), [1, 2, 3, 5]);
    equal(await read(store, { doors: [2, 3], after: 3 }), [4, 5, 6]);
    equal(await read(store, { doors: [3], except: [{ door: 2, after: 1 }] }), [1, 5]);
    equal(await read(store, { doors: [2], after: 1, upTo: 4 }), [2, 3, 4]);
    const views = [await door(store, 0, 2), await door(store, 1, 0, 3), await door(store, 2)];
    equal(
      views.map((view) => view.ok && [view.value.head, view.value.above, view.value.covered]),
      [
        [3, [], true],
        [6, [0], false],
        [5, [], false],
      ],
    );
    await store.close();
  });

  it("reads in pages that hold at least one entry each", async () => {
    const store = await founded(fresh, 1);
    await append(store, message(1), message(2), message(3));
    const seen: number[] = [];
    let after = 0;
    for (let done = false; !done; ) {
      const page = await store.read({ ...everything, after, maxBytes: 1 });
      if (!page.ok) throw new Error(page.code);
      seen.push(page.value.count);
      ({ through: after, done } = page.value);
    }
    equal(seen, [1, 1, 1]);
    equal(await read(store, { after: 3 }), []);
    equal(await read(store, { after: 99 }), []);
    await store.close();
  });

  it("reads a log of many pages without a gap, wherever it begins", async () => {
    const store = await founded(fresh, 1);
    const many = Array.from({ length: 60 }, (_, i) => message(i, { body: bytesOf(512, i) }));
    await append(store, ...many, commit(200, 1), message(201, { door: 61 }));
    for (const start of [0, 7, 60]) {
      const seen: number[] = [];
      let after = start;
      for (let done = false; !done; ) {
        const page = await store.read({ ...everything, doors: [61], after, maxBytes: 10 * 512 });
        seen.push(...entriesOf(page).map(({ seq }) => seq));
        if (page.ok) ({ through: after, done } = page.value);
      }
      equal(
        seen,
        Array.from({ length: 62 - start }, (_, i) => start + i + 1),
      );
    }
    await store.close();
  });

  it("holds each circle to its quota", async () => {
    const store = await founded(fresh, 1, 2);
    const large = (id: number) => message(id, { body: bytesOf(QUOTA / 2) });
    equal(await append(store, large(1), large(2), message(3)), [1, 2, "quota-full"]);
    equal(await append(store, message(4, { circle: circleOf(2) })), [1]);
    await store.close();
  });
}
