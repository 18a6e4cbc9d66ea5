/** The words used most, each with the hours of the day at which it is said. */
import { useMemo } from "preact/hooks";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { clockTime } from "../../../words/moments.ts";
import type { Felt } from "./felt.ts";
import { HOURS_OF_PART, PARTS, type WordHours, wordHours } from "./word-hours.ts";

const MOST = 8;

export function HoursFigure({ felt }: { readonly felt: readonly Felt[] }) {
  const t = wordsOf("back");
  const shown = useMemo(() => wordHours(felt, MOST), [felt]);
  if (shown.length === 0) return <p class="aside">{t.hoursFew}</p>;
  return (
    <>
      <p class="hint">{t.hoursHint}</p>
      <ul class="word-hours">
        {shown.map((it) => (
          <li key={it.word}>
            <b dir="auto">{it.word}</b>
            <Thread of={it} />
            <span class="hint">{hoursInWords(it)}</span>
          </li>
        ))}
      </ul>
      <div class="hours" aria-hidden="true">
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour}>{onTheClock(hour)}</span>
        ))}
      </div>
    </>
  );
}

const onTheClock = (hour: number) => clockTime(`${String(hour % 24).padStart(2, "0")}:00`);

function hoursInWords({ uses, parts, often }: WordHours): string {
  const t = wordsOf("back");
  const said = (count: number) => count.toLocaleString(words.value.locale);
  if (often === undefined) return t.noHour(t.uses(uses, said(uses)));
  const from = often * HOURS_OF_PART;
  return t.often(onTheClock(from), onTheClock(from + HOURS_OF_PART), said(parts[often] ?? 0), said(uses));
}

const WIDE = 320;
const HIGH = 24;
const THIN = 1.5;

/** A thread from midnight to midnight, as thick in the middle of each part as the word is used in it. */
function Thread({ of: { parts, often } }: { readonly of: WordHours }) {
  const most = Math.max(...parts);
  const half = (uses: number) => (THIN + (uses / most) * (HIGH - THIN)) / 2;
  const x = (part: number) => ((part + 0.5) / PARTS) * WIDE;
  const ends = (half(parts[0] ?? 0) + half(parts.at(-1) ?? 0)) / 2;
  const edge: readonly (readonly [number, number])[] = [
    [0, ends],
    ...parts.map((uses, part) => [x(part), half(uses)] as const),
    [WIDE, ends],
  ];
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        d={`${smooth(edge, -1, "M")}${smooth(edge.toReversed(), 1, "L")}Z`}
        class={often === undefined ? "" : "is-often"}
      />
    </svg>
  );
}

/** Along one edge of the thread, each point reached level, so that nothing swings beyond what is meant. */
function smooth(edge: readonly (readonly [number, number])[], side: 1 | -1, pen: "M" | "L"): string {
  const at = (half: number) => HIGH / 2 + side * half;
  return edge
    .map(([x, half], index) => {
      const [before, was] = edge[index - 1] ?? [];
      if (before === undefined || was === undefined) return `${pen}${x} ${at(half).toFixed(2)}`;
      const middle = (before + x) / 2;
      return `C${middle} ${at(was).toFixed(2)} ${middle} ${at(half).toFixed(2)} ${x} ${at(half).toFixed(2)}`;
    })
    .join("");
}
