/** How many entries per second reach the disk, over many circles. */
import type { Context, Figure, Outcome, Suite, Target } from "../figure.ts";
import { startChild } from "../process/child.ts";
import { startSanctuaryChild } from "../servers/start.ts";
import { compare, pairs } from "../stats/pairs.ts";
import type { AuthorsCalls } from "./authors.ts";
import type { RawCalls } from "./raw.ts";
import { slowDisk } from "./slow-disk.ts";
import type { StoreCalls } from "./store.ts";
import { BODY, type Writing } from "./writing.ts";

const BATCHES = [32, 128, 512];
const IN_FLIGHT = [1, 4];
const TARGET: Target = { of: "ratio", is: "at least", value: 0.6 };

interface Disk {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
}

export const appends: Suite = {
  name: "appends",
  title: "Durable appends of 1 KiB over 200 circles",
  baseline: "INSERT in a loop by node:sqlite in a worker (WAL, FULL), as many to a transaction",
  async run(context) {
    const slow = slowDisk(context.folder());
    const disks: Disk[] = [
      { name: "this disk", env: {} },
      ...(slow ? [{ name: "2 ms more for each fsync", env: slow }] : []),
    ];
    const figures: Figure[] = [];
    for (const disk of disks) {
      figures.push(...(await measureStore(disk, context)));
      figures.push(...(await measureSanctuary(disk, context)));
    }
    const missing: Outcome["missing"] = slow ? [] : ["a slow disk: no C compiler (cc) to build the shim with"];
    return { figures, missing };
  },
};

const stretch = ({ quick }: Context) => ({ circles: quick ? 20 : 200, warmUp: 300, duration: quick ? 500 : 1500 });
const roundsOf = ({ quick }: Context) => (quick ? 1 : 5);

async function measureStore(disk: Disk, context: Context): Promise<Figure[]> {
  const store = startChild<StoreCalls>(new URL("./store.ts", import.meta.url), {
    env: { ...disk.env, BENCH_DATA: context.folder() },
  });
  const raw = startRaw(disk, context);
  const figures: Figure[] = [];
  for (const batch of BATCHES) {
    const writing: Writing = { ...stretch(context), batch, body: BODY };
    const name = `store, ${batch} to a batch, ${disk.name}`;
    context.say(name);
    const measured = await pairs(
      roundsOf(context),
      () => store.ask("write", writing),
      () => raw.ask("write", writing),
    );
    figures.push({ name, unit: "appends/s", ...compare(measured, (perSecond) => perSecond), target: TARGET });
  }
  await store.end();
  await raw.end();
  return figures;
}

async function measureSanctuary(disk: Disk, context: Context): Promise<Figure[]> {
  const { circles, warmUp, duration } = stretch(context);
  const sanctuary = startSanctuaryChild(context.folder(), disk.env);
  const authors = startChild<AuthorsCalls>(new URL("./authors.ts", import.meta.url));
  const raw = startRaw(disk, context);
  await authors.ask("enter", { port: await sanctuary.ask("port", undefined), circles });
  const figures: Figure[] = [];
  for (const inFlight of IN_FLIGHT) {
    const name = `over sockets, ${inFlight} in flight in each circle, ${disk.name}`;
    context.say(name);
    let batch = 1;
    const write = async () => {
      const before = await sanctuary.ask("stats", undefined);
      const { perSecond } = await authors.ask("write", { inFlight, warmUp, duration });
      const after = await sanctuary.ask("stats", undefined);
      batch = Math.max(1, Math.round((after.entries - before.entries) / (after.batches - before.batches)));
      return perSecond;
    };
    const measured = await pairs(roundsOf(context), write, () =>
      raw.ask("write", { circles, warmUp, duration, body: BODY, batch }),
    );
    figures.push({
      name,
      unit: "appends/s",
      ...compare(measured, (perSecond) => perSecond),
      more: { "to a batch": `${batch}` },
    });
  }
  await authors.end();
  await sanctuary.end();
  await raw.end();
  return figures;
}

const startRaw = (disk: Disk, context: Context) =>
  startChild<RawCalls>(new URL("./raw.ts", import.meta.url), { env: { ...disk.env, BENCH_DATA: context.folder() } });
