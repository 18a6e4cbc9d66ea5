/** What only five minutes and more can tell: how far all intervals spread, and the picture of each beside the one before. */
import type { Reading } from "@nexus/sense";
import { More } from "../parts/more.tsx";
import { wordsOf } from "../words/later.ts";
import type { Dot } from "./trace.tsx";

interface LongProps {
  readonly whole: Pick<Reading, "sdnn" | "sd1" | "sd2">;
  readonly dots: readonly Dot[];
}

const SIDE = 160;
const EDGE = 6;

/** Nothing before five minutes, and where the signal does not carry it. */
export function Long({ whole: { sdnn, sd1, sd2 }, dots }: LongProps) {
  const t = wordsOf("body").long;
  if (sdnn === null || sd1 === null || sd2 === null) return null;
  const said = t.picture(Math.round(sd1), Math.round(sd2));
  return (
    <More summary={t.summary}>
      <ul class="pulse-figures">
        <li>{t.spread(Math.round(sdnn))}</li>
        <li>{said}</li>
      </ul>
      <Poincare dots={dots} label={said} />
      <p class="hint">{t.limits}</p>
    </More>
  );
}

function Poincare({ dots, label }: { readonly dots: readonly Dot[]; readonly label: string }) {
  const intervals = dots.map(({ value }) => (value === null ? null : 60_000 / value));
  const pairs = intervals.flatMap((later, at) => {
    const before = at > 0 ? intervals[at - 1] : null;
    return typeof before === "number" && later !== null ? [[before, later] as const] : [];
  });
  const all = pairs.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const place = (ms: number) => EDGE + ((ms - least) / Math.max(1, most - least)) * (SIDE - 2 * EDGE);
  return (
    <svg class="poincare" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={label}>
      <path class="poincare-line" d={`M${EDGE} ${SIDE - EDGE}L${SIDE - EDGE} ${EDGE}`} />
      {pairs.map(([before, later], at) => (
        <circle key={at} class="poincare-beat" cx={place(before)} cy={SIDE - place(later)} r={1.6} />
      ))}
    </svg>
  );
}
