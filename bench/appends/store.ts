/**
 * The sanctuary's store without its sockets: batches of appends over many circles, the next one handed in when the last
 * is durable, as the sanctuary itself does it.
 */
import { randomBytes, randomFillSync } from "node:crypto";
import { loadInside } from "../inside.ts";
import { answerParent } from "../process/answer-parent.ts";
import type { Writing } from "./writing.ts";

/** Bytes of an id. */
const ID = 16;

interface Append {
  readonly circle: Uint8Array;
  readonly door: number;
  readonly id: Uint8Array;
  readonly kind: "message";
  readonly next: undefined;
  readonly answers: readonly never[];
  readonly body: Uint8Array;
}

interface Store {
  found(founding: { circle: Uint8Array; door: Uint8Array; keeper: Uint8Array }): Promise<{ readonly ok: boolean }>;
  append(batch: readonly Append[], hour: number): Promise<readonly { readonly ok: boolean }[]>;
  close(): Promise<void>;
}

interface StoreFile {
  openSqliteStore(options: { folder: string; quota: number }): Promise<Store>;
}

const { openSqliteStore } = await loadInside<StoreFile>("@nexus/sanctuary", "./store/sqlite/store.ts");
const store = await openSqliteStore({ folder: process.env.BENCH_DATA ?? "", quota: 1e15 });
const founded: Uint8Array[] = [];
let written = 0;

async function foundUpTo(circles: number): Promise<void> {
  while (founded.length < circles) {
    const circle = new Uint8Array(randomBytes(16));
    const key = new Uint8Array(randomBytes(32));
    const { ok } = await store.found({ circle, door: key, keeper: key });
    if (!ok) throw new Error("a circle was refused");
    founded.push(circle);
  }
}

/** Ids come out of one draw for all, because a draw for each costs a tenth of what is measured. */
function newBatch(size: number, bodies: readonly Uint8Array[]): Append[] {
  const ids = randomFillSync(new Uint8Array(size * ID));
  return Array.from({ length: size }, (_, i) => ({
    circle: founded[written++ % founded.length] as Uint8Array,
    door: 0,
    id: ids.subarray(i * ID, (i + 1) * ID),
    kind: "message",
    next: undefined,
    answers: [],
    body: bodies[written % bodies.length] as Uint8Array,
  }));
}

const calls = {
  /** Returns appends per second. */
  async write({ circles, batch, body, warmUp, duration }: Writing): Promise<number> {
    await foundUpTo(circles);
    const bodies = Array.from({ length: 64 }, () => new Uint8Array(randomBytes(body)));
    const run = async (ms: number) => {
      const [before, began] = [written, performance.now()];
      while (performance.now() - began < ms) {
        const outcomes = await store.append(newBatch(batch, bodies), 0);
        if (!outcomes.every(({ ok }) => ok)) throw new Error("an append was refused");
      }
      return ((written - before) / (performance.now() - began)) * 1000;
    };
    await run(warmUp);
    return run(duration);
  },
};
export type StoreCalls = typeof calls;
answerParent(calls, () => store.close());
