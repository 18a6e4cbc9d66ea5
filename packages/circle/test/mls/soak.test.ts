import { expect, test } from "vitest";
import { Soak, type Tally } from "./soak.ts";

/** `NEXUS_SOAK_SEEDS=500 npx vitest run soak` looks longer. */
const count = Number(process.env.NEXUS_SOAK_SEEDS ?? 50);
const seeds = Array.from({ length: count }, (_, index) => index + 1);
const total: Tally = { commits: 0, removals: 0, messages: 0, largest: 0 };

test.each(seeds)("a group keeps step and loses nobody but the removed (seed %i)", { timeout: 60_000 }, (seed) =>
  live(seed, "classical", 30, 3 + (seed % 10)),
);

test.each([1, 2, 3])("the same with X-Wing (seed %i)", { timeout: 60_000 }, (seed) => live(seed, "x-wing", 15, 8));

test("the soak saw what it is for", () => {
  console.log(
    `soak: ${total.commits} commits, ${total.removals} removals, ${total.messages} messages, largest ${total.largest}`,
  );
  expect(total.commits).toBe(count * 30 + 3 * 15);
  expect(total.removals).toBeGreaterThan(total.commits / 4);
  expect(total.largest).toBe(12);
});

async function live(seed: number, suite: "classical" | "x-wing", commits: number, limit: number): Promise<void> {
  const soak = await Soak.begin(suite, seed, limit);
  for (let commit = 0; commit < commits; commit++) await soak.step();
  total.commits += soak.tally.commits;
  total.removals += soak.tally.removals;
  total.messages += soak.tally.messages;
  total.largest = Math.max(total.largest, soak.tally.largest);
}
