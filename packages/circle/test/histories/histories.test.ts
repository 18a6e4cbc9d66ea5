import { expect, it } from "vitest";
import { cheats } from "./cheats.ts";
import { outcomesOf, tellHistory } from "./history.ts";

const HISTORIES = Number(process.env.NEXUS_HISTORIES ?? 40);
const FROM = Number(process.env.NEXUS_SEED ?? 1);
const STEPS = 24;
/** From so many on, all that is expected happens. */
const ENOUGH = 40;
/** What has to happen in some of them, so that they show something. */
const EXPECTED = [
  "agreement carried",
  "agreement failed",
  "keepers handed",
  "keepers turn",
  "sealed opened",
  "sealed returned",
  "piece opened",
  "law-agreement",
  "law-remove",
  "law-ballot",
  "law-round",
  "round-turn",
];

it(`tells ${HISTORIES} histories in which all honest devices agree after every entry`, {
  timeout: 60_000 + HISTORIES * 5_000,
}, async () => {
  const happened = new Map<string, number>();
  for (let seed = FROM; seed < FROM + HISTORIES; seed++) {
    try {
      const history = await tellHistory(seed, STEPS, cheats);
      for (const what of [...history.done.keys(), ...outcomesOf(history)]) {
        happened.set(what, (happened.get(what) ?? 0) + 1);
      }
    } catch (cause) {
      throw new Error(`history ${seed}: ${(cause as Error).message}`, { cause });
    }
  }
  const missing = EXPECTED.filter((what) => !happened.has(what));
  expect(HISTORIES < ENOUGH ? [] : missing).toEqual([]);
});
