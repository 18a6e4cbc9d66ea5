/** A line that grows while one measures. It is a picture beside the words, and says nothing that they do not say. */
import type { Beat } from "@nexus/sense";

/** A value at ms; null where the line breaks. */
export type Dot = Beat;

interface TraceProps {
  readonly dots: readonly Dot[];
  /** ms that the picture is wide. */
  readonly span: number;
  /** Values at its foot and its head; those beyond stay inside. */
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** Something to go along with, drawn softly behind it, by the same measures. */
  readonly behind?: readonly Dot[];
}

const WIDE = 320;
const HIGH = 96;
const EDGE = 3;

export function Trace({ dots, span, low, high, label, behind = [] }: TraceProps) {
  const newest = Math.max(dots.at(-1)?.at ?? 0, span);
  return (
    <svg class="trace" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {behind.length > 0 && <path class="trace-behind" d={lineOf(behind, newest - span, span, low, high)} />}
      <path class="trace-line" d={lineOf(dots, newest - span, span, low, high)} />
    </svg>
  );
}

function lineOf(dots: readonly Dot[], since: number, span: number, low: number, high: number): string {
  let pen = "M";
  const steps = dots.flatMap(({ at, value }) => {
    if (value === null || at < since) {
      pen = "M";
      return [];
    }
    const height = Math.min(1, Math.max(0, (value - low) / (high - low)));
    const step = `${pen}${(((at - since) / span) * WIDE).toFixed(1)} ${(HIGH - EDGE - height * (HIGH - 2 * EDGE)).toFixed(1)}`;
    pen = "L";
    return [step];
  });
  return steps.join("");
}
