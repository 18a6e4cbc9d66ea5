/** What a connection costs that only stays. */
import type { Context, Suite } from "../figure.ts";
import { startChild } from "../process/child.ts";
import { type ServerName, startServer } from "../servers/start.ts";
import type { GuestsCalls } from "./guests.ts";

/** Guests who come and go first, so that what every process needs once is there before it is weighed. */
const FIRST = 50;

export const idle: Suite = {
  name: "idle",
  title: "Memory of idle connections",
  baseline: "the WebSocket library with as many connections that prove nothing",
  async run(context) {
    const connections = context.quick ? 500 : 5000;
    context.say(`${connections} connections`);
    const ours = await weigh("sanctuary", connections, context);
    const bare = await weigh("bare", connections, context);
    return {
      figures: [
        {
          name: `each of ${connections} connections with a proved door`,
          unit: "bytes",
          ours: ours.each,
          baseline: bare.each,
          ratio: ours.each / bare.each,
          target: { of: "ours", is: "below", value: 12 * 1024 },
          more: {
            "MB before": `${megabytes(ours.before)} (${megabytes(bare.before)})`,
            "MB with all": `${megabytes(ours.after)} (${megabytes(bare.after)})`,
            "of each, not yet collected": `${Math.round(ours.asTheyCame - ours.each)} (${Math.round(bare.asTheyCame - bare.each)}) bytes`,
          },
        },
      ],
      missing: [],
    };
  },
};

async function weigh(name: ServerName, connections: number, context: Context) {
  const server = startServer(name, context.folder());
  const guests = startChild<GuestsCalls>(new URL("./guests.ts", import.meta.url));
  const port = await server.ask("port", undefined);
  await guests.ask("come", { server: name, port, connections: FIRST });
  await guests.ask("go", undefined);
  const before = await server.ask("rssAfterCollection", undefined);
  await guests.ask("come", { server: name, port, connections });
  const { rss: came } = await server.ask("usage", undefined);
  const after = await server.ask("rssAfterCollection", undefined);
  await guests.end();
  await server.end();
  return { before, after, each: (after - before) / connections, asTheyCame: (came - before) / connections };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
