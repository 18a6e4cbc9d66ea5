/** My check-ins over weeks and years: the days of a year, how it went, and which words go with which hours. */
import { useMemo, useState } from "preact/hooks";
import { Choice } from "../../../parts/choice.tsx";
import { Page } from "../../../parts/page.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { useJournal, useOfJournal } from "../use-journal.ts";
import { Calendar } from "./calendar.tsx";
import { dayOf, feltOf } from "./felt.ts";
import { HoursFigure } from "./hours-figure.tsx";
import { type Series, seriesOf } from "./series.ts";
import { type SpanName, spanNames, spanOf } from "./spans.ts";
import { TrendFigure } from "./trend-figure.tsx";
import "../../../style/later/back.css";

export function LookingBack() {
  const t = wordsOf("back");
  const page = useJournal();
  const hours = useOfJournal((act) => act.bodyHours());
  const isHere = page !== undefined && hours !== undefined;
  const felt = useMemo(() => feltOf(page?.entries ?? []), [page]);
  const series = useMemo(() => seriesOf(felt, page?.entries ?? [], hours ?? []), [felt, page, hours]);
  const today = dayOf(Date.now());
  const isEmpty = isHere && felt.length === 0 && series.length === 0;
  return (
    <Page
      title={t.title}
      heading={t.title}
      up={{ room: "journal" }}
      upName={words.value.titles.journal}
      room="looking-back"
    >
      <p class="aside">{isEmpty ? t.empty : t.lead}</p>
      {isHere && !isEmpty && (
        <>
          {felt.length > 0 && <Calendar entries={page.entries} felt={felt} today={today} />}
          <Courses series={series} today={today} />
          {felt.length > 0 && (
            <section>
              <h2>{t.hoursHeading}</h2>
              <HoursFigure felt={felt} />
            </section>
          )}
        </>
      )}
    </Page>
  );
}

interface CoursesProps {
  readonly series: readonly Series[];
  readonly today: number;
}

function Courses({ series, today }: CoursesProps) {
  const t = wordsOf("back");
  const [span, setSpan] = useState<SpanName>("year");
  const first = useMemo(
    () => series.reduce((least, { values }) => values.reduce((day, it) => Math.min(day, it.day), least), today),
    [series, today],
  );
  const looked = useMemo(() => spanOf(span, today, first), [span, today, first]);
  const isFelt = ({ name }: Series) => name === "pleasant" || name === "stirred";
  const draw = (those: readonly Series[]) =>
    those.map((it) => <TrendFigure key={it.name} series={it} span={span} looked={looked} />);
  const body = series.filter((it) => !isFelt(it));
  return (
    <section class="courses">
      <h2>{t.course}</h2>
      {series.length === 0 ? (
        <p class="aside">{t.few}</p>
      ) : (
        <>
          <Choice<SpanName>
            label={t.span}
            quietLabel
            options={spanNames.map((value) => ({ value, name: t.spans[value] }))}
            value={span}
            onValue={setSpan}
          />
          <p class="hint">{t.line}</p>
          {draw(series.filter(isFelt))}
          {body.length > 0 && (
            <>
              <h2>{t.body}</h2>
              <p class="hint">{t.bodyHint}</p>
              {draw(body)}
            </>
          )}
        </>
      )}
    </section>
  );
}
