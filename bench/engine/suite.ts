/** The MLS engine against the cryptography that each operation cannot do without. */
import type { Suite as BenchSuite, Figure } from "../figure.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { median } from "../stats/quantile.ts";
import { createEngine, createPrimitives, type Suite } from "./inside.ts";
import { needsOf, type Operation } from "./needs.ts";
import { rawPrimitives } from "./raw.ts";
import { openScene } from "./scene.ts";

const SUITES: readonly Suite[] = ["classical", "x-wing"];
const OPERATIONS: readonly Operation[] = ["add", "commit", "process", "seal", "open", "join"];

export const engine: BenchSuite = {
  name: "engine",
  title: "Engine: median of one operation",
  baseline: "the same primitives, called as often as RFC 9420 makes the operation call them, and nothing else",
  async run(context) {
    const figures: Figure[] = [];
    for (const suite of SUITES) {
      for (const members of SIZES[suite]) {
        context.say(`${suite}, ${members} members`);
        figures.push(...(await measure(suite, members, context.quick)));
      }
    }
    return {
      figures,
      missing: ["x-wing with 1000 members: circles above about 100 are founded with the classical suite"],
    };
  },
};

/** Members. Who founds a larger circle is told to take the classical suite (docs/decisions/suite.md). */
const SIZES: Readonly<Record<Suite, readonly number[]>> = { classical: [10, 100, 1000], "x-wing": [10, 100] };

/** Each is a median already; more would keep a busy machine at it for minutes. */
const ROUNDS = 3;
/** Milliseconds. */
const STRETCH = 200;

async function measure(suite: Suite, members: number, quick: boolean): Promise<Figure[]> {
  const made = await createEngine(suite);
  const raw = await rawPrimitives(await createPrimitives(suite));
  const scene = await openScene(made, members);
  const figures: Figure[] = [];
  for (const operation of OPERATIONS) {
    const needs = needsOf(operation, members, scene.sizes);
    const measured = await pairs(
      quick ? 1 : ROUNDS,
      () => stretchOf(() => scene.time(operation)),
      () => stretchOf(() => raw.time(needs)),
    );
    const name = `${operation}, ${members} members, ${suite}`;
    figures.push({ name, unit: "ms", ...compare(measured, (ms) => ms) });
  }
  return figures;
}

/** The median of as many runs as fit, after one that does not count; milliseconds. */
async function stretchOf(time: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  const began = performance.now();
  await time();
  do times.push(await time());
  while (performance.now() - began < STRETCH);
  return median(times);
}
