/** A line that grows while one measures. It is a picture beside the words, and says nothing that they do not say. */
export interface Dot {
  /** ms. */
  readonly at: number;
  /** Null where the line breaks. */
  readonly value: number | null;
}

interface TraceProps {
  readonly dots: readonly Dot[];
  /** ms that the picture is wide. */
  readonly span: number;
  /** Values at its foot and its head; those beyond stay inside. */
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** A second, paler line: what the first may follow. */
  readonly beside?: readonly Dot[];
}

const WIDE = 320;
const HIGH = 96;
const EDGE = 3;

export function Trace({ dots, span, low, high, label, beside = [] }: TraceProps) {
  const newest = Math.max(dots.at(-1)?.at ?? 0, beside.at(-1)?.at ?? 0, span);
  const place = (all: readonly Dot[]) => lineOf(all, newest - span, span, low, high);
  return (
    <svg class="trace" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {beside.length > 0 && <path class="trace-beside" d={place(beside)} />}
      <path class="trace-line" d={place(dots)} />
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
