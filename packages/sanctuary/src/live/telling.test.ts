import { expect, it } from "vitest";
import { Telling } from "./telling.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("tells everybody, round after round, and lets others have their turn in between", async () => {
  const telling = new Telling();
  const told: string[] = [];
  telling.add(50, (reader) => told.push(`a${reader}`));
  telling.add(20, (reader) => told.push(`b${reader}`));
  expect([told.length, telling.left]).toEqual([0, 70]);
  await Promise.resolve();
  expect([told.length, telling.left]).toEqual([32, 38]);
  telling.add(1, () => told.push("c"));
  for (let turns = 0; telling.left > 0 && turns < 10; turns++) await turn();
  const all = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
  expect(told).toEqual([...all("a", 50), ...all("b", 20), "c"]);
});

it("has nothing to do for nobody", () => {
  const telling = new Telling();
  telling.add(0, () => {
    throw new Error("nobody is there");
  });
  expect(telling.left).toBe(0);
});
