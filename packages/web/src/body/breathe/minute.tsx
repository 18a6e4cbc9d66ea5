/** The minute itself: the breath, the word for it, and the heart's line where something feels it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { wordsOf } from "../../words/later.ts";
import { type Dot, Trace } from "../trace.tsx";
import { Breath } from "./breath.tsx";
import { type Followed, followedOf } from "./followed.ts";
import { fullnessAt, minuteOf, type Pace, STEPS, STEPS_IN } from "./pace.ts";

export interface Felt {
  /** The rate from beat to beat, by the clock of what feels it. */
  readonly dots: readonly Dot[];
  /** Whether the signal carries them. */
  readonly isClear: boolean;
  /** What is in the way just now, in a sentence. */
  readonly says: string | undefined;
}

interface MinuteProps {
  readonly pace: Pace;
  /** Without it nothing feels the heart. */
  readonly felt?: Felt;
  onOver(followed?: Followed): void;
  onStop(): void;
}

/** ms that the picture is wide; ms between two points of the breath in it; bpm that it is high at least. */
const WIDE = 30_000;
const FINE = 250;
const HIGH = 16;

export function Minute({ pace, felt, onOver, onStop }: MinuteProps) {
  const t = wordsOf("body");
  const [began] = useState(() => performance.now());
  const [ticks, setTicks] = useState(0);
  const all = (minuteOf(pace) / pace) * STEPS;
  // By how much our clock is before that of the beats. They arrive late, some later: the earliest tells best.
  const ahead = useRef(Number.POSITIVE_INFINITY);
  const newest = felt?.dots.at(-1)?.at;
  if (newest !== undefined) ahead.current = Math.min(ahead.current, performance.now() - newest);
  useEffect(() => {
    const look = setInterval(() => setTicks(Math.floor(((performance.now() - began) * STEPS) / pace)), 50);
    return () => clearInterval(look);
  }, [began, pace]);

  const isOver = ticks >= all;
  useEffect(() => {
    if (!isOver) return;
    const mine = felt?.dots.filter(({ at }) => at + ahead.current >= began);
    onOver(mine && followedOf(mine, pace, felt?.isClear === true));
  }, [isOver]);

  const step = ticks % STEPS;
  return (
    <>
      <Breath pace={pace} step={step} />
      <p class="breath-word" role="status">
        {step < STEPS_IN ? t.breathe.in : t.breathe.out}
      </p>
      {felt && <Heart dots={felt.dots} breathAt={(at) => fullnessAt(at + ahead.current - began, pace)} />}
      {felt && <p role="status">{felt.says ?? t.breathe.line}</p>}
      <progress class="pulse-heard" max={all} value={Math.min(ticks, all)} aria-label={t.breathe.far} />
      <div class="actions">
        <button type="button" class="quiet" onClick={onStop}>
          {t.stop}
        </button>
      </div>
    </>
  );
}

/** `breathAt`: 0..1 at ms of the beats' clock. */
function Heart({ dots, breathAt }: { readonly dots: readonly Dot[]; readonly breathAt: (at: number) => number }) {
  const newest = dots.at(-1)?.at ?? 0;
  const since = Math.max(dots[0]?.at ?? 0, newest - WIDE);
  const rates = dots.flatMap(({ at, value }) => (value !== null && at >= since ? [value] : []));
  const [least, most] = rates.length > 0 ? [Math.min(...rates), Math.max(...rates)] : [60, 60];
  const middle = (least + most) / 2;
  const half = Math.max(HIGH, (most - least) * 1.3) / 2;
  const [low, high] = [middle - half, middle + half];
  const count = dots.length > 0 ? Math.floor((newest - since) / FINE) : 0;
  const breath = Array.from({ length: count }, (_, at) => {
    const when = since + at * FINE;
    return { at: when, value: middle + half * (1.5 * breathAt(when) - 0.75) };
  });
  return <Trace dots={dots} span={WIDE} low={low} high={high} label={wordsOf("body").trace.breath} behind={breath} />;
}
