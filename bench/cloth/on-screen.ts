/** The same picture in Chromium, painted by WebGL and by tiles, beside a plain fill of as many pixels. */
import { existsSync } from "node:fs";
import { executablePath } from "../../e2e/house.ts";
import { openPainting, type Painting } from "../../e2e/painting.ts";
import { openWorkshop } from "../../e2e/workshop.ts";
import { openBrowser } from "../browser/screens.ts";
import type { Figure, Outcome } from "../figure.ts";
import { median } from "../stats/quantile.ts";

/** In ms, from the drawdown to pixels that can be read; with all textures made anew. */
const TARGETS = { webGl: 100, tiles: 1000 } as const;

/** Pixels of a thread: the cloth at a glance, and as yarn. */
const THREADS = [1, 4] as const;

export async function paintOnScreen(times: number, side: number, say: (line: string) => void): Promise<Outcome> {
  if (!existsSync(executablePath)) {
    return { figures: [], missing: [`the same picture in Chromium: not installed at ${executablePath}`] };
  }
  say("the same in Chromium, by WebGL and by tiles");
  const workshop = await openWorkshop();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await openPainting(page, workshop);
    const figures: Figure[] = [];
    for (const thread of THREADS) {
      // The first pictures warm up the page.
      const measured = await page.evaluate(([all, threads, pixels]) => window.painting?.measure(threads, pixels, all), [
        times + 2,
        side,
        thread,
      ] as const);
      figures.push(...figuresOf((measured?.rounds ?? []).slice(2), side, thread, measured?.renderer ?? ""));
    }
    const hasWebGl = figures.length > THREADS.length;
    return { figures, missing: hasWebGl ? [] : ["the same picture by WebGL: this browser has none"] };
  } finally {
    await browser.close();
    await workshop.close();
  }
}

type Rounds = ReturnType<Painting["measure"]>["rounds"];

function figuresOf(rounds: Rounds, side: number, thread: number, renderer: string): Figure[] {
  const figureOf = (name: string, ours: readonly number[], target: number): Figure => ({
    name: `${side} x ${side} crossings of ${thread} x ${thread} pixels in Chromium, ${name}`,
    unit: "ms",
    ours: median(ours),
    baseline: median(rounds.map(({ fill }) => fill)),
    ratio: median(ours.map((ms, at) => ms / (rounds[at]?.fill ?? Number.NaN))),
    target: { of: "ours", is: "below", value: target },
    more: { renderer },
  });
  const webGl = rounds.flatMap(({ webGl: ms }) => (ms === undefined ? [] : [ms]));
  const tiles = rounds.map((round) => round.tiles);
  return [
    ...(webGl.length > 0 ? [figureOf("by WebGL", webGl, TARGETS.webGl)] : []),
    figureOf("by Canvas tiles", tiles, TARGETS.tiles),
  ];
}
