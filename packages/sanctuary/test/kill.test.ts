import { expect, it } from "vitest";
import { killUnderLoad } from "./kill.ts";
import { newFolder } from "./world.ts";

const KILLS = Number(process.env.NEXUS_KILLS ?? 8);
const SEED = Number(process.env.NEXUS_SEED ?? 1);

it(`loses no acknowledged entry in ${KILLS} kills under load`, { timeout: 30_000 + KILLS * 5000 }, async () => {
  const report = await killUnderLoad(newFolder(), KILLS, SEED);
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(KILLS * 10);
});
