/** A table of an app that nobody here knows: what its columns hold, beside their first rows. */
import { type DateOrder, dateOrders, isUseful, type Mapping, type Meaning, meanings, type Sample } from "@nexus/sense";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { wordsOf } from "../../words/later.ts";
import { wordsInARow } from "../../words/moments.ts";

interface ColumnsProps {
  readonly sample: Sample;
  onMapping(mapping: Mapping): void;
  onLeave(): void;
}

/** Of a cell, enough to know it again. */
const SHOWN = 24;
const short = (cell: string) => (cell.length > SHOWN ? `${cell.slice(0, SHOWN).trimEnd()}…` : cell);

export function Columns({ sample, onMapping, onLeave }: ColumnsProps) {
  const t = wordsOf("imports");
  const [mapping, setMapping] = useState(sample.guess);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [least, most] = mapping.scale;
  const fits = isUseful(mapping);
  return (
    <form
      class="columns"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onMapping(mapping);
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {t.columns}
      </h2>
      <p class="hint">{t.columnsHint}</p>
      {sample.header.map((name, at) => (
        <Column
          key={at}
          name={name ? t.column(short(name)) : t.nameless(String(at + 1))}
          cells={sample.rows.map((row) => row[at] ?? "")}
          meaning={mapping.columns[at] ?? "nothing"}
          onMeaning={(meaning) => setMapping({ ...mapping, columns: mapping.columns.with(at, meaning) })}
        />
      ))}
      {mapping.columns.includes("when") && (
        <Choice<DateOrder>
          label={t.dates}
          options={dateOrders.map((value) => ({ value, name: t.dateOrder[value] }))}
          value={mapping.dates}
          onValue={(dates) => setMapping({ ...mapping, dates })}
        />
      )}
      {mapping.columns.includes("pleasant") && (
        <div class="scale">
          <NumberField label={t.least} value={least} onValue={(it) => setMapping({ ...mapping, scale: [it, most] })} />
          <NumberField label={t.most} value={most} onValue={(it) => setMapping({ ...mapping, scale: [least, it] })} />
        </div>
      )}
      {!fits && <p class="hint">{t.useful}</p>}
      <div class="actions">
        <button type="submit" class="main" disabled={!fits}>
          {t.read}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {t.leave}
        </button>
      </div>
    </form>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly cells: readonly string[];
  readonly meaning: Meaning;
  onMeaning(meaning: Meaning): void;
}

function Column({ name, cells, meaning, onMeaning }: ColumnProps) {
  const t = wordsOf("imports");
  const id = useId();
  const samples = [...new Set(cells.filter((cell) => cell !== "").map(short))].slice(0, 3);
  return (
    <div class="asked">
      <label for={id}>
        <span dir="auto">{name}</span>
        {samples.length > 0 && (
          <small class="samples" dir="auto">
            {t.such(wordsInARow(samples))}
          </small>
        )}
      </label>
      <select id={id} value={meaning} onChange={({ currentTarget }) => onMeaning(currentTarget.value as Meaning)}>
        {meanings.map((it) => (
          <option key={it} value={it}>
            {t.meaning[it]}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  onValue(value: number): void;
}

function NumberField({ label, value, onValue }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        value={value}
        onInput={({ currentTarget: { valueAsNumber } }) => Number.isFinite(valueAsNumber) && onValue(valueAsNumber)}
      />
    </div>
  );
}
