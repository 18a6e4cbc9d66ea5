/** One course over time: what changed in words, the line with its band, and the same as a table. */
import { useMemo } from "preact/hooks";
import { More } from "../../../parts/more.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { monthInWords, shortMonth } from "../../../words/moments.ts";
import { changeOf } from "./change.ts";
import { DAY } from "./felt.ts";
import type { Series, SeriesName } from "./series.ts";
import type { Looked, SpanName } from "./spans.ts";
import { byDay, type DayValue, type TrendPoint, trendOf } from "./trend.ts";

interface TrendFigureProps {
  readonly series: Series;
  readonly span: SpanName;
  readonly looked: Looked;
}

export function TrendFigure({ series, span, looked }: TrendFigureProps) {
  const t = wordsOf("back");
  const { name, values, isLog, small } = series;
  const days = useMemo(
    () => byDay(values).filter(({ day }) => day >= looked.since && day < looked.until),
    [values, looked],
  );
  const trend = useMemo(() => trendOf(days, looked), [days, looked]);
  const change = useMemo(() => changeOf(days, looked, small), [days, looked, small]);
  const scale = useMemo(() => scaleOf(series, days, trend), [series, days, trend]);
  const said = (value: number) => inWords(name, isLog ? Math.exp(value) : value);
  const known = trend?.filter((point) => point !== undefined) ?? [];
  const [first, last] = [known[0], known.at(-1)];
  return (
    <section class="course">
      <h3>{t.names[name]}</h3>
      {!first || !last ? (
        <p class="aside">{t.few}</p>
      ) : (
        <>
          {change && <p>{change === "unclear" ? t.unclear : t.change[kindOf[name]][change](span)}</p>}
          <figure class="trend">
            <figcaption>{said(scale.high)}</figcaption>
            <Picture
              days={days}
              trend={trend ?? []}
              looked={looked}
              scale={scale}
              label={t.picture(
                t.names[name],
                monthInWords(first.day * DAY),
                monthInWords(last.day * DAY),
                said(first.middle),
                said(last.middle),
              )}
            />
            <figcaption>{said(scale.low)}</figcaption>
            <Months looked={looked} />
          </figure>
          <More summary={t.asTable}>
            <Table days={days} said={said} name={t.names[name]} />
          </More>
        </>
      )}
    </section>
  );
}

const kindOf = {
  pleasant: "pleasant",
  stirred: "stirred",
  slowest: "heart",
  dayRate: "heart",
  pulse: "heart",
  variation: "beats",
  ownVariation: "beats",
  sdnn: "beats",
  sleep: "sleep",
} as const satisfies Record<SeriesName, string>;

/** A value with its unit, or as the feeling field says it. */
function inWords(name: SeriesName, value: number): string {
  const t = wordsOf("back");
  const { feeling, locale } = words.value;
  const fifth = Math.min(4, Math.max(0, Math.floor(((value + 1) / 2) * 5)));
  const number = (digits: number) => value.toLocaleString(locale, { maximumFractionDigits: digits });
  switch (kindOf[name]) {
    case "pleasant":
      return feeling.valence[fifth] ?? "";
    case "stirred":
      return feeling.arousal[fifth] ?? "";
    case "heart":
      return t.rate(number(0));
    case "beats":
      return t.ms(number(0));
    case "sleep":
      return t.hours(number(1));
  }
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Feelings have their own ends; a body has those of what was measured, a little wider. */
function scaleOf({ name }: Series, days: readonly DayValue[], trend: readonly (TrendPoint | undefined)[] = []): Scale {
  if (name === "pleasant" || name === "stirred") return { low: -1, high: 1 };
  const sorted = days.map(({ value }) => value).sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const known = trend.filter((point) => point !== undefined);
  const low = Math.min(at(0.02), ...known.map((point) => point.middle));
  const high = Math.max(at(0.98), ...known.map((point) => point.middle));
  const room = Math.max(0.06 * (high - low), 0.02);
  return { low: low - room, high: high + room };
}

const WIDE = 640;
const HIGH = 200;

interface PictureProps {
  readonly days: readonly DayValue[];
  readonly trend: readonly (TrendPoint | undefined)[];
  readonly looked: Looked;
  readonly scale: Scale;
  readonly label: string;
}

function Picture({ days, trend, looked, scale: { low, high }, label }: PictureProps) {
  const x = (day: number) => (((day + 0.5 - looked.since) / (looked.until - looked.since)) * WIDE).toFixed(1);
  const y = (value: number) => ((1 - Math.min(1, Math.max(0, (value - low) / (high - low)))) * HIGH).toFixed(1);
  const pieces = unbroken(trend);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {monthsOf(looked).map(({ day }) => (
        <path key={day} class="trend-month" d={`M${x(day - 0.5)} 0V${HIGH}`} />
      ))}
      {/* One dot for each day. */}
      <path class="trend-days" d={days.map(({ day, value }) => `M${x(day)} ${y(value)}h0`).join("")} />
      {pieces.map((piece) => (
        <path
          key={`band ${piece[0]?.day}`}
          class="trend-band"
          d={`M${piece.map(({ day, high }) => `${x(day)} ${y(high)}`).join("L")}L${piece
            .toReversed()
            .map(({ day, low }) => `${x(day)} ${y(low)}`)
            .join("L")}Z`}
        />
      ))}
      {pieces.map((piece) => (
        <path
          key={`line ${piece[0]?.day}`}
          class="trend-line"
          d={`M${piece.map(({ day, middle }) => `${x(day)} ${y(middle)}`).join("L")}`}
        />
      ))}
    </svg>
  );
}

/** The pieces of a line between its gaps. */
function unbroken(trend: readonly (TrendPoint | undefined)[]): readonly (readonly TrendPoint[])[] {
  const pieces: TrendPoint[][] = [[]];
  for (const point of trend) {
    if (point) pieces.at(-1)?.push(point);
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** The beginnings of months; of years where there would be too many. */
function monthsOf({ since, until }: Looked): readonly { readonly day: number; readonly name: string }[] {
  const MOST = 7;
  const from = new Date(since * DAY);
  const months = (until - since) / 30.4;
  const step = [1, 2, 3, 6].find((each) => months / each <= MOST) ?? 12 * Math.ceil(months / 12 / MOST);
  const begin = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth() + 0.01) / step) * step;
  return Array.from({ length: MOST + 2 }, (_, at) => begin + at * step)
    .map((month) => ({ month, day: Date.UTC(Math.floor(month / 12), month % 12) / DAY }))
    .filter(({ day }) => day < until)
    .map(({ month, day }) => ({
      day,
      name: month % 12 === 0 ? String(Math.floor(month / 12)) : shortMonth(day * DAY + DAY / 2),
    }));
}

function Months({ looked }: { readonly looked: Looked }) {
  return (
    <div class="trend-months" aria-hidden="true">
      {monthsOf(looked)
        .map((month) => ({ ...month, at: (month.day - looked.since) / (looked.until - looked.since) }))
        // At the far end there is no room for a name.
        .filter(({ at }) => at < 0.92)
        .map(({ day, name, at }) => (
          <span key={day} style={{ "--at": at }}>
            {name}
          </span>
        ))}
    </div>
  );
}

interface TableProps {
  readonly days: readonly DayValue[];
  readonly name: string;
  said(value: number): string;
}

function Table({ days, name, said }: TableProps) {
  const t = wordsOf("back");
  const months = new Map<string, DayValue[]>();
  for (const one of days) {
    const month = new Date(one.day * DAY).toISOString().slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return (
    <table>
      <caption class="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t.tableMonth}</th>
          <th scope="col">{t.tableMean}</th>
          <th scope="col">{t.tableDays}</th>
        </tr>
      </thead>
      <tbody>
        {[...months].toReversed().map(([month, those]) => (
          <tr key={month}>
            <th scope="row">{monthInWords(Date.parse(`${month}-15`))}</th>
            <td>{said(those.reduce((sum, { value }) => sum + value, 0) / those.length)}</td>
            <td>{those.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
