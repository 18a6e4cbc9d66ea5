/** The MLS engine against the cryptography that each operation cannot do without. */
import type { Context, Figure, Suite as BenchSuite } from "../figure.ts";
import { compared, pairs } from "../stats/pairs.ts";
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
      for (const members of sizesOf(suite, context)) {
        context.say(`${suite}, ${members} members`);
        figures.push(...(await measure(suite, members, context.quick)));
      }
    }
    return { figures, missing: context.quick ? ["x-wing with 1000 members (left out of a quick run)"] : [] };
  },
};

function sizesOf(suite: Suite, { quick }: Context): readonly number[] {
  return quick && suite === "x-wing" ? [10, 100] : [10, 100, 1000];
}

async function measure(suite: Suite, members: number, quick: boolean): Promise<Figure[]> {
  const made = await createEngine(suite);
  const raw = await rawPrimitives(await createPrimitives(suite));
  const scene = await openScene(made, members);
  const figures: Figure[] = [];
  for (const operation of OPERATIONS) {
    const needs = needsOf(operation, members, scene.sizes);
    const once = async () => {
      const began = performance.now();
      await scene.run(operation);
      return performance.now() - began;
    };
    await once();
    await raw.time(needs);
    const measured = await pairs(roundsOf(operation, members, quick), once, () => raw.time(needs));
    const name = `${operation}, ${members} members, ${suite}`;
    figures.push({ name, unit: "ms", ...compared(measured, (ms) => ms) });
  }
  return figures;
}

function roundsOf(operation: Operation, members: number, quick: boolean): number {
  if (operation === "seal" || operation === "open") return quick ? 5 : 51;
  if (quick) return 3;
  return members >= 1000 ? 5 : 15;
}
