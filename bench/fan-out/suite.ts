/** From one author to everybody in the circle: durable and blind, against a bare loop of `send()`. */
import type { Figure, Suite } from "../figure.ts";
import { type Loop, type Shape, shapes } from "./shapes.ts";
import { measure, openSide, serve } from "./side.ts";

export const fanOut: Suite = {
  name: "fanout",
  title: "Fan-out: deliveries of 1 KiB entries",
  baseline: "a loop of send() by the WebSocket library, to as many members, with no disk and no keys",
  async run(context) {
    const figures: Figure[] = [];
    for (const shape of shapes) {
      const ours = await openSide(await serve("sanctuary", context), shape, context);
      const bare = await openSide(await serve("bare", context), shape, context);
      for (const loop of shape.loops) figures.push(await measure(nameOf(shape, loop), loop, ours, bare, context));
      await ours.end();
      await bare.end();
    }
    return { figures, missing: [] };
  },
};

const nameOf = ({ circles, members }: Shape, { inFlight, authors }: Loop): string => {
  const who = circles === 1 ? `${members} members` : `${circles} circles of ${members}`;
  return `${who}, ${inFlight} in flight by ${authors === 1 ? "one author" : `${authors} authors`}`;
};
