/** Mood names of a person's own, whose order no file tells: asked for, and never guessed. */
import type { Brought } from "@nexus/circle";
import { useId } from "preact/hooks";
import { wordsOf } from "../../words/later.ts";

/** 1 the best to 5 the worst, by name. */
export type Order = Readonly<Record<string, number>>;

/** More would be a questionnaire. */
const ASKED = 30;

/** The names that came without an order, the most used first. */
export function moodsWithoutOrder({ source, feelings }: Brought): readonly string[] {
  if (source !== "daylio-table") return [];
  const used = new Map<string, number>();
  for (const { words, level, valence } of feelings) {
    const [name] = words;
    if (name !== undefined && level === null && valence === null) used.set(name, (used.get(name) ?? 0) + 1);
  }
  return [...used]
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name)
    .slice(0, ASKED);
}

export const withOrder = (brought: Brought, order: Order): Brought => ({
  ...brought,
  feelings: brought.feelings.map((it) => ({ ...it, level: it.level ?? order[it.words[0] ?? ""] ?? null })),
});

interface MoodOrderProps {
  readonly moods: readonly string[];
  readonly order: Order;
  onOrder(order: Order): void;
}

export function MoodOrder({ moods, order, onOrder }: MoodOrderProps) {
  const t = wordsOf("imports");
  return (
    <fieldset class="choice mood-order">
      <legend>{t.order}</legend>
      <p class="hint">{t.orderHint}</p>
      {moods.map((name) => (
        <Mood
          key={name}
          name={name}
          level={order[name]}
          onLevel={(level) => {
            const { [name]: _, ...others } = order;
            onOrder(level === undefined ? others : { ...others, [name]: level });
          }}
        />
      ))}
    </fieldset>
  );
}

interface MoodProps {
  readonly name: string;
  readonly level: number | undefined;
  onLevel(level: number | undefined): void;
}

function Mood({ name, level, onLevel }: MoodProps) {
  const t = wordsOf("imports");
  const { pleasant } = wordsOf("journal");
  const id = useId();
  return (
    <div class="asked">
      <label for={id} dir="auto">
        {name}
      </label>
      <select
        id={id}
        value={level ?? ""}
        onChange={({ currentTarget: { value } }) => onLevel(value === "" ? undefined : Number(value))}
      >
        <option value="">{t.untold}</option>
        {pleasant.map((said, at) => (
          <option key={said} value={at + 1}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
