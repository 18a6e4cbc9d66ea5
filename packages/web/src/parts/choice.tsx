/** One of a few, all in sight. Native radio buttons, so keys and screen readers need nothing new. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly options: readonly { readonly value: T; readonly name: ComponentChildren }[];
  readonly value: T;
  onValue(value: T): void;
}

export function Choice<T extends string | number>({ label, quietLabel, options, value, onValue }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class={quietLabel ? "unseen" : ""}>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={group} checked={option.value === value} onChange={() => onValue(option.value)} />
            <span class="choice-name">{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
