import { expect, it } from "vitest";
import { tellHistory } from "./history.ts";

const HISTORIES = Number(process.env.NEXUS_HISTORIES ?? 40);
const FROM = Number(process.env.NEXUS_SEED ?? 1);
const STEPS = 24;

it(`tells ${HISTORIES} histories in which all honest devices agree after every entry`, {
  timeout: 60_000 + HISTORIES * 5_000,
}, async () => {
  const done = new Map<string, number>();
  for (let seed = FROM; seed < FROM + HISTORIES; seed++) {
    try {
      const history = await tellHistory(seed, STEPS);
      for (const [name, times] of history.done) done.set(name, (done.get(name) ?? 0) + times);
    } catch (cause) {
      throw new Error(`history ${seed}: ${(cause as Error).message}`, { cause });
    }
  }
  expect(done.size).toBeGreaterThan(15);
});
