/** A circle against a room of ejabberd that keeps its archive: both send to everybody, and store what is said. */

import type { Shape } from "../fan-out/shapes.ts";
import { measure, openSide, serve } from "../fan-out/side.ts";
import type { Figure, Suite, Target } from "../figure.ts";
import { startEjabberd, whyNoEjabberd } from "./server.ts";

const TARGET: Target = { of: "ratio", is: "at least", value: 10 };

export const ejabberd: Suite = {
  name: "ejabberd",
  title: "A circle, and a room with archive of ejabberd",
  baseline: "a MUC room of ejabberd with its archive in SQLite, plain TCP, texts of 1,024 letters",
  async run(context) {
    const obstacle = whyNoEjabberd();
    if (obstacle !== undefined) return { figures: [], missing: [`ejabberd: ${obstacle}`] };
    const shape: Shape = { circles: 1, members: context.quick ? 20 : 100, loops: [] };
    const ours = await openSide(await serve("sanctuary", context), shape, context);
    const served = await startEjabberd(context.folder());
    const theirs = await openSide({ name: "ejabberd", ...served }, shape, context);
    const figures: Figure[] = [];
    for (const inFlight of [4, 16]) {
      const loop = { inFlight, authors: 1, target: TARGET };
      const name = `${shape.members} members, ${inFlight} in flight by one author`;
      figures.push(await measure(name, loop, ours, theirs, context));
    }
    await ours.end();
    await theirs.end();
    return { figures, missing: [] };
  },
};
