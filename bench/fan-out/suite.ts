/** From one author to everybody in the circle: durable and blind, against a bare loop of `send()`. */
import type { Context, Figure, Suite } from "../figure.ts";
import { type Child, startChild } from "../process/child.ts";
import type { Usage } from "../process/usage.ts";
import type { BareCalls } from "../servers/bare.ts";
import { startServer } from "../servers/start.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { quantile } from "../stats/quantile.ts";
import type { CrowdCalls, Gathering, Heard } from "./crowd.ts";
import { type Loop, quickShapes, type Shape, shapes } from "./shapes.ts";

interface Side {
  hear(loop: Loop): Promise<Heard & { readonly server: Usage }>;
  end(): Promise<void>;
}

export const fanOut: Suite = {
  name: "fanout",
  title: "Fan-out: deliveries of 1 KiB entries",
  baseline: "a loop of send() by the WebSocket library, to as many members, with no disk and no keys",
  async run(context) {
    const figures: Figure[] = [];
    for (const shape of context.quick ? quickShapes : shapes) {
      const [ours, bare] = [await openSide("sanctuary", shape, context), await openSide("bare", shape, context)];
      for (const loop of shape.loops) {
        const name = nameOf(shape, loop);
        context.say(name);
        figures.push(await measure(name, loop, ours, bare, context.quick ? 1 : 5));
      }
      await ours.end();
      await bare.end();
    }
    return { figures, missing: [] };
  },
};

async function measure(name: string, loop: Loop, ours: Side, bare: Side, rounds: number): Promise<Figure> {
  const measured = await pairs(
    rounds,
    () => ours.hear(loop),
    () => bare.hear(loop),
  );
  const waits = (side: "ours" | "baseline", of: (heard: Heard) => number) =>
    quantile(
      measured.map((pair) => of(pair[side])),
      0.5,
    ).toFixed(1);
  const p99 = (heard: Heard) => heard.each.p99;
  const last = (heard: Heard) => heard.last.p99;
  const cpu = compare(measured, ({ server, perSecond }) => (server.cpu * 1000) / perSecond);
  return {
    name,
    unit: "deliveries/s",
    ...compare(measured, ({ perSecond }) => perSecond),
    ...(loop.target && { target: loop.target }),
    more: {
      "p99 ms": `${waits("ours", p99)} (${waits("baseline", p99)})`,
      "p99 ms to the last member": `${waits("ours", last)} (${waits("baseline", last)})`,
      "µs of server CPU each": `${cpu.ours.toFixed(1)} (${cpu.baseline.toFixed(1)})`,
    },
  };
}

async function openSide(server: Gathering["server"], { circles, members }: Shape, context: Context): Promise<Side> {
  const duration = context.quick ? 500 : 2000;
  const child: Child<Pick<BareCalls, "port" | "usage">> = startServer(server, context.folder());
  const crowd = startChild<CrowdCalls>(new URL("./crowd.ts", import.meta.url));
  await crowd.ask("gather", { server, port: await child.ask("port", undefined), circles, members });
  return {
    async hear({ inFlight, authors }) {
      const before = await child.ask("usage", undefined);
      const began = performance.now();
      const heard = await crowd.ask("speak", { inFlight, authors, warmUp: 300, duration });
      const { cpu, rss } = await child.ask("usage", undefined);
      const seconds = (performance.now() - began) / 1000;
      return { ...heard, server: { cpu: (cpu - before.cpu) / seconds, rss } };
    },
    async end() {
      await crowd.end();
      await child.end();
    },
  };
}

const nameOf = ({ circles, members }: Shape, { inFlight, authors }: Loop): string => {
  const who = circles === 1 ? `${members} members` : `${circles} circles of ${members}`;
  return `${who}, ${inFlight} in flight by ${authors === 1 ? "one author" : `${authors} authors`}`;
};
