/** Cloth: from a year of check-ins to its drawdown, and from a drawdown to pixels, in memory and on a screen. */
import { drawdownFrom, paintCloth, weaveHistory } from "@nexus/weave";
import type { Figure, Suite } from "../figure.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { stretchOf } from "../stats/stretch.ts";
import { paintOnScreen } from "./on-screen.ts";
import { aYear } from "./year.ts";

/** Threads each way of the largest real draft that is measured, and pixels of a thread. */
const SIDE = 641;
const THREAD = 4;

export const cloth: Suite = {
  name: "cloth",
  title: "Cloth: median of one weaving, and of one picture",
  baseline: "for the weaving, a copy of as many packed rows; for the picture, a plain fill of as many pixels",
  async run({ quick, say }) {
    const rounds = quick ? 1 : 5;
    say("a year of twelve people");
    const year = aYear();
    const { drawdown } = weaveHistory(year);
    const rows = new Uint32Array(drawdown.words.length);
    const weaving = compare(
      await pairs(
        rounds,
        () => stretchOf(() => weaveHistory(year)),
        () => stretchOf(() => rows.set(drawdown.words)),
      ),
      (ms) => ms,
    );
    say(`${SIDE} x ${SIDE} crossings of ${THREAD} x ${THREAD} pixels`);
    const twill = drawdownFrom(
      SIDE,
      SIDE,
      (end, pick) => (end + pick) % 4 < 2 !== (((end >> 3) + (pick >> 3)) & 1) > 0,
    );
    const bytes = Uint8Array.from({ length: SIDE * 3 }, (_, at) => at % 256);
    const pixels = new Uint32Array((SIDE * THREAD) ** 2);
    const painting = compare(
      await pairs(
        rounds,
        () => stretchOf(() => paintCloth(twill, { warp: bytes, weft: bytes }, { thread: THREAD })),
        () => stretchOf(() => pixels.fill(0xff20_4060)),
      ),
      (ms) => ms,
    );
    const figures: Figure[] = [
      {
        name: "a year of 12 people, from check-ins to drawdown",
        unit: "ms",
        ...weaving,
        target: { of: "ours", is: "below", value: 50 },
        more: { crossings: `${drawdown.ends} x ${drawdown.picks}` },
      },
      {
        name: `${SIDE} x ${SIDE} crossings painted as yarn`,
        unit: "ms",
        ...painting,
        target: { of: "ours", is: "below", value: 1000 },
        more: { pixels: `${SIDE * THREAD} x ${SIDE * THREAD}` },
      },
    ];
    const onScreen = await paintOnScreen(quick ? 2 : 9, SIDE, say);
    return { figures: [...figures, ...onScreen.figures], missing: onScreen.missing };
  },
};
