/** A course as a picture: a dot for each day, the line with its band, and the months below. */
import { shortMonth } from "../../../words/moments.ts";
import { DAY } from "./felt.ts";
import type { Scale } from "./scale.ts";
import type { Looked } from "./spans.ts";
import type { DayValue, TrendPoint } from "./trend.ts";

const WIDE = 640;
const HIGH = 200;

interface TrendPictureProps {
  readonly days: readonly DayValue[];
  readonly trend: readonly (TrendPoint | undefined)[];
  readonly looked: Looked;
  readonly scale: Scale;
  readonly label: string;
}

export function TrendPicture({ days, trend, looked, scale: { low, high }, label }: TrendPictureProps) {
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

export function Months({ looked }: { readonly looked: Looked }) {
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
