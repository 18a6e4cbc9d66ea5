/** From one person's send to the other's screen. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { executablePath } from "../../e2e/house.ts";
import type { Context, Figure, Outcome, Suite } from "../figure.ts";
import { startSanctuaryChild, startServer } from "../servers/start.ts";
import { pairs } from "../stats/pairs.ts";
import { median, quantile } from "../stats/quantile.ts";
import { appPair, openBrowser, plainPagePair } from "./screens.ts";
import { type TwoPeople, type Waits, waitsOf } from "./two-people.ts";
import { headlessPair, plainPair } from "./without-screen.ts";

const WEB = resolve(import.meta.dirname, "../../packages/web/dist");

export const browser: Suite = {
  name: "browser",
  title: "From one person's send to the other's screen",
  baseline: "the same text between the same two processes or pages, plain, through a bare loop of send()",
  async run(context) {
    const figures = await measureHeadless(context);
    const obstacle = whyNoBrowser();
    if (obstacle === undefined) figures.push(...(await measureScreens(context)));
    const missing: Outcome["missing"] = obstacle === undefined ? [] : [`Chromium: ${obstacle}`];
    return { figures, missing };
  },
};

function whyNoBrowser(): string | undefined {
  if (!existsSync(executablePath)) return `not installed at ${executablePath}`;
  if (!existsSync(join(WEB, "index.html"))) return "the app is not built (npm run build)";
  return undefined;
}

async function measureHeadless(context: Context): Promise<Figure[]> {
  context.say("without a screen");
  const sanctuary = startSanctuaryChild(context.folder());
  const bare = startServer("bare", context.folder());
  const { there } = await measure(await headlessPair(sanctuary), await plainPair(bare), context);
  await sanctuary.end();
  await bare.end();
  return toFigures("send to the other's view, without a screen", there);
}

async function measureScreens(context: Context): Promise<Figure[]> {
  context.say("in Chromium");
  const sanctuary = startSanctuaryChild(context.folder(), { BENCH_WEB: WEB });
  const bare = startServer("bare", context.folder());
  const chromium = await openBrowser();
  try {
    const origin = `http://127.0.0.1:${await sanctuary.ask("port", undefined)}`;
    const people = await appPair(chromium, origin, await sanctuary.ask("foundingLink", undefined));
    const plain = await plainPagePair(chromium, await bare.ask("port", undefined));
    const { there, painted } = await measure(people, plain, context);
    return [
      ...toFigures("press of Send to the other's page, Chromium", there),
      ...toFigures("press of Send to the frame painted, Chromium", painted),
    ];
  } finally {
    await chromium.close();
    await sanctuary.end();
    await bare.end();
  }
}

interface Compared {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
  readonly others: number;
}

async function measure(
  people: TwoPeople,
  plain: TwoPeople,
  { quick }: Context,
): Promise<{ there: Compared; painted: Compared }> {
  await waitsOf(people, quick ? 2 : 20);
  await waitsOf(plain, quick ? 2 : 20);
  const measured = await pairs(
    quick ? 1 : 10,
    () => waitsOf(people, TEXTS),
    () => waitsOf(plain, TEXTS),
  );
  await people.end();
  await plain.end();
  const others = median(measured.map((pair) => pair.others));
  const all = (which: keyof Waits): Compared => ({
    ours: measured.flatMap((pair) => pair.ours[which]),
    baseline: measured.flatMap((pair) => pair.baseline[which]),
    others,
  });
  return { there: all("there"), painted: all("painted") };
}

/**
 * Texts in a row, before the other side has its turn. Ten pairs, each again up to three times where others were busy, stay
 * below the 600 messages of one member in an hour that a circle listens to.
 */
const TEXTS = 18;
const QUANTILES = { p50: 0.5, p99: 0.99 };

function toFigures(name: string, { ours, baseline, others }: Compared): Figure[] {
  return (["p50", "p99"] as const).map((which) => {
    const [mine, its] = [quantile(ours, QUANTILES[which]), quantile(baseline, QUANTILES[which])];
    return { name: `${name}, ${which}`, unit: "ms", ours: mine, baseline: its, ratio: mine / its, others };
  });
}
