/** A year at a glance: every day a square of dyed cloth, every month a way into it. */
import type { FeelingPoint, JournalEntry } from "@nexus/circle";
import { type Dyes, feelingColour, labToCss } from "@nexus/weave";
import { useMemo, useState } from "preact/hooks";
import { dyes } from "../../../cloth/dyes.ts";
import { go } from "../../../place.ts";
import { wordsOf } from "../../../words/later.ts";
import { shortMonth, wordsInARow } from "../../../words/moments.ts";
import { type CalendarDay, type CalendarMonth, calendarOf } from "./calendar-days.ts";
import { DAY, dayOf, type Felt } from "./felt.ts";

interface CalendarProps {
  readonly entries: readonly JournalEntry[];
  readonly felt: readonly Felt[];
  /** Day of today, since 1970. */
  readonly today: number;
}

const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear();

/** In which something was felt or written, the newest first. */
function yearsOf(entries: readonly JournalEntry[], felt: readonly Felt[]): readonly number[] {
  const written = entries.filter(({ kind }) => kind === "line").map(({ at }) => dayOf(at));
  return [...new Set([...felt.map(({ day }) => day), ...written].map(yearOf))].sort((one, other) => other - one);
}

export function Calendar({ entries, felt, today }: CalendarProps) {
  const t = wordsOf("back");
  const years = useMemo(() => yearsOf(entries, felt), [entries, felt]);
  const [year, setYear] = useState(years[0] ?? yearOf(today));
  const months = useMemo(() => calendarOf(year, entries, felt), [year, entries, felt]);
  const isPleasantOnly = felt.some(
    ({ day, valence, arousal }) => yearOf(day) === year && valence !== undefined && arousal === undefined,
  );
  return (
    <section class="calendar" aria-labelledby="calendar-of">
      <h2 id="calendar-of">
        {t.days} <span class="calendar-year">{year}</span>
      </h2>
      <p class="hint">
        {t.daysHint} {isPleasantOnly && t.pleasantOnly}
      </p>
      <ul class="calendar-months">
        {months.map((month) => (
          <li key={month.month}>
            <Month year={year} month={month} today={today} />
          </li>
        ))}
      </ul>
      {years.length > 1 && (
        <div class="actions">
          {years
            .filter((other) => other !== year)
            .map((other) => (
              <button key={other} type="button" class="quiet" onClick={() => setYear(other)}>
                {other}
              </button>
            ))}
        </div>
      )}
    </section>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: CalendarMonth;
  readonly today: number;
}

function Month({ year, month, today }: MonthProps) {
  const t = wordsOf("back");
  const at = new Date(year, month.month, 1).getTime();
  const inside = (
    <>
      <span class="calendar-name">
        {shortMonth(at)}
        {month.told > 0 && <span class="unseen">{t.month(String(year), month.told, wordsInARow(month.words))}</span>}
      </span>
      <Days month={month} today={today - Date.UTC(year, month.month) / DAY} />
    </>
  );
  if (month.told === 0) return <div class="calendar-month">{inside}</div>;
  return (
    <button type="button" class="calendar-month" onClick={() => go({ room: "journal", month: at })}>
      {inside}
    </button>
  );
}

/** Of a square and its place, in the picture's own units. */
const SIDE = 10;
const STEP = 12;
const WEEKS = 6;

function Days({ month, today }: { readonly month: CalendarMonth; readonly today: number }) {
  const own = dyes.value;
  return (
    <svg viewBox={`0 0 ${7 * STEP} ${WEEKS * STEP}`} aria-hidden="true">
      {month.days.map((day, at) => {
        const place = at + month.firstWeekday;
        const [x, y] = [(place % 7) * STEP + 1, Math.floor(place / 7) * STEP + 1];
        return (
          <g key={at} transform={`translate(${x} ${y})`}>
            <Day day={day} own={own} />
            {at === today && <rect class="is-today" x={-0.5} y={-0.5} width={SIDE + 1} height={SIDE + 1} rx={2} />}
          </g>
        );
      })}
    </svg>
  );
}

/** A day of several feelings shows three of them side by side at most: the first, the middle and the last. */
function Day({ day: { felt }, own }: { readonly day: CalendarDay; readonly own: Dyes }) {
  if (!felt) return <circle class="is-untold" cx={SIDE / 2} cy={SIDE / 2} r={1} />;
  if (felt.length === 0) return <rect class="is-line" x={2} y={SIDE / 2 - 0.75} width={SIDE - 4} height={1.5} />;
  const shown = felt.length > 3 ? [felt[0], felt[felt.length >> 1], felt.at(-1)] : felt;
  const width = SIDE / shown.length;
  return (
    <>
      {shown.map((point, at) => (
        <rect
          key={at}
          x={at * width}
          y={0}
          width={width + (at < shown.length - 1 ? 0.2 : 0)}
          height={SIDE}
          fill={labToCss(feelingColour(point as FeelingPoint, own))}
        />
      ))}
      <rect class="is-told" x={0.25} y={0.25} width={SIDE - 0.5} height={SIDE - 0.5} />
    </>
  );
}
