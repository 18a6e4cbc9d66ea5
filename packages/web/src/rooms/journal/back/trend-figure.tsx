/** One course over time: what changed in words, the line with its band, and the same as a table. */
import { useMemo } from "preact/hooks";
import { More } from "../../../parts/more.tsx";
import { wordsOf } from "../../../words/later.ts";
import { monthInWords } from "../../../words/moments.ts";
import { changeOf } from "./change.ts";
import { DAY } from "./felt.ts";
import { inWords, kindOf } from "./in-words.ts";
import { scaleOf } from "./scale.ts";
import type { Series } from "./series.ts";
import type { Looked, SpanName } from "./spans.ts";
import { byDay, trendOf } from "./trend.ts";
import { Months, TrendPicture } from "./trend-picture.tsx";
import { TrendTable } from "./trend-table.tsx";

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
            <TrendPicture
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
            <TrendTable days={days} said={said} name={t.names[name]} />
          </More>
        </>
      )}
    </section>
  );
}
