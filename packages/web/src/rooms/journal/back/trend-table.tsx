/** A course month by month, for those who would rather read it. */
import { wordsOf } from "../../../words/later.ts";
import { monthInWords } from "../../../words/moments.ts";
import { DAY } from "./felt.ts";
import type { DayValue } from "./trend.ts";

interface TrendTableProps {
  readonly days: readonly DayValue[];
  readonly name: string;
  said(value: number): string;
}

export function TrendTable({ days, name, said }: TrendTableProps) {
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
