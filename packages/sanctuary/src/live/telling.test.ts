import { expect, it } from "vitest";
import { Telling } from "./telling.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("tells everybody, round after round, and lets others have their turn in between", async () => {
  const told: string[] = [];
  function* round(name: string, readers: number): Generator<undefined> {
    for (let i = 0; i < readers; i++) {
      told.push(`${name}${i}`);
      yield;
    }
    told.push(`${name} is over`);
  }
  const telling = new Telling();
  telling.add(round("a", 50));
  telling.add(round("nobody", 0));
  telling.add(round("b", 20));
  expect(told.length).toBe(0);
  await Promise.resolve();
  expect(told.length).toBe(32);
  telling.add(round("c", 1));
  for (let turns = 0; turns < 5; turns++) await turn();
  const all = (name: string, count: number) => [...Array.from({ length: count }, (_, i) => `${name}${i}`), over(name)];
  const over = (name: string) => `${name} is over`;
  expect(told).toEqual([...all("a", 50), over("nobody"), ...all("b", 20), ...all("c", 1)]);
});
