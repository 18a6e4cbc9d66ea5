/** One server with everybody connected to it, ready to be spoken to again and again. */
import type { Context, Figure } from "../figure.ts";
import { startChild } from "../process/child.ts";
import type { Usage } from "../process/usage.ts";
import { startServer } from "../servers/start.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { median } from "../stats/quantile.ts";
import type { CrowdCalls, Gathering, Heard } from "./crowd.ts";
import type { Loop, Shape } from "./shapes.ts";

export interface Side {
  /** Runs a loop for a while. `cpu`: µs of the server's CPU for each delivery. */
  hear(loop: Loop): Promise<Heard & { readonly cpu: number }>;
  end(): Promise<void>;
}

export interface Served {
  readonly name: Gathering["server"];
  readonly port: number;
  usage(): Usage | Promise<Usage>;
  end(): Promise<void>;
}

export async function serve(name: "sanctuary" | "bare", { folder }: Context): Promise<Served> {
  const child = startServer(name, folder());
  const port = await child.ask("port", undefined);
  return { name, port, usage: () => child.ask("usage", undefined), end: () => child.end() };
}

export async function openSide(server: Served, { circles, members }: Shape, { quick }: Context): Promise<Side> {
  const crowd = startChild<CrowdCalls>(new URL("./crowd.ts", import.meta.url));
  await crowd.ask("gather", { server: server.name, port: server.port, circles, members });
  return {
    async hear({ inFlight, authors }) {
      const before = await server.usage();
      const began = performance.now();
      const heard = await crowd.ask("speak", { inFlight, authors, warmUp: 300, duration: quick ? 500 : 1500 });
      const cpuPerSecond = ((await server.usage()).cpu - before.cpu) / ((performance.now() - began) / 1000);
      return { ...heard, cpu: (cpuPerSecond * 1000) / heard.perSecond };
    },
    async end() {
      await crowd.end();
      await server.end();
    },
  };
}

export async function measure(name: string, loop: Loop, ours: Side, other: Side, context: Context): Promise<Figure> {
  context.say(name);
  const measured = await pairs(
    context.quick ? 1 : 5,
    () => ours.hear(loop),
    () => other.hear(loop),
  );
  const both = (of: (heard: Heard & { cpu: number }) => number) => {
    const [mine, its] = [
      median(measured.map((pair) => of(pair.ours))),
      median(measured.map((pair) => of(pair.baseline))),
    ];
    return `${mine.toFixed(1)} (${its.toFixed(1)})`;
  };
  return {
    name,
    unit: "deliveries/s",
    ...compare(measured, ({ perSecond }) => perSecond),
    ...(loop.target && { target: loop.target }),
    more: {
      "p50 ms": both(({ each }) => each.p50),
      "p99 ms": both(({ each }) => each.p99),
      "p99 ms to the last": both(({ last }) => last.p99),
      "server µs each": both(({ cpu }) => cpu),
      "listeners µs each": both(({ cores, perSecond }) => (cores * 1e6) / perSecond),
    },
  };
}
