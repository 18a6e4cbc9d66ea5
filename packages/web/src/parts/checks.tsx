/** Any of a few, all in sight. Native checkboxes, each with its words beside it. */
import "../style/later/beside.css";

interface ChecksProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  onChosen(id: string, on: boolean): void;
}

export function Checks({ label, options, chosen, onChosen }: ChecksProps) {
  return (
    <fieldset class="choice checks">
      <legend>{label}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onChosen(id, event.currentTarget.checked)}
          />
          <span dir="auto">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
