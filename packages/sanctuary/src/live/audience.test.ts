import { expect, it } from "vitest";
import { Audience, type Follower } from "./audience.ts";
import type { News } from "./news.ts";

const circle = new Uint8Array(16).fill(7);
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Notes how far it was told each time there was something new for it. */
function reader(isHeld = false) {
  const told: number[] = [];
  const follow = ({ last }: News) => {
    if (last > (told.at(-1) ?? 0)) told.push(last);
  };
  return { told, isHeld, follow, lose() {} } satisfies Follower & { told: number[] };
}

function announce(audience: Audience, ...seqs: number[]): void {
  for (const seq of seqs) {
    const entries = [{ under: 0, isContest: false, encoded: new Uint8Array(100) }];
    audience.announce({ kind: "entries", circle, first: seq, last: seq, entries });
  }
}

it("tells an author at once, and others later of several batches in one go", async () => {
  const audience = new Audience();
  const [author, other] = [reader(true), reader()];
  audience.join(circle, author);
  audience.join(circle, other);
  announce(audience, 1, 2, 3);
  expect([author.told, other.told]).toEqual([[1, 2, 3], []]);
  expect(audience.untold).toBe(300);
  await turn();
  expect(other.told).toEqual([3]);
  expect(audience.untold).toBe(0);
});

it("keeps the order for whoever becomes an author while the others are being told", async () => {
  const audience = new Audience();
  const readers = Array.from({ length: 100 }, () => reader());
  for (const one of readers) audience.join(circle, one);
  announce(audience, 1);
  await Promise.resolve();
  const last = readers.at(-1) as { isHeld: boolean; told: number[] };
  last.isHeld = true;
  announce(audience, 2, 3);
  expect(last.told).toEqual([1, 2, 3]);
  for (let turns = 0; turns < 10; turns++) await turn();
  for (const { told } of readers) expect(told.at(-1)).toBe(3);
  expect(readers[0]?.told).toEqual([1, 3]);
  expect(audience.untold).toBe(0);
});

it("has told everybody when those who are left have been told", async () => {
  const audience = new Audience();
  const readers = Array.from({ length: 100 }, () => reader());
  for (const one of readers) audience.join(circle, one);
  announce(audience, 1);
  await Promise.resolve();
  for (const one of readers) audience.leave(circle, one);
  for (let turns = 0; turns < 3; turns++) await turn();
  expect([audience.untold, audience.size]).toEqual([0, 0]);
  expect(readers.at(-1)?.told).toEqual([]);
});
