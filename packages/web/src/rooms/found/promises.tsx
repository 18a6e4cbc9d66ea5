/** The promises, one line each, to be changed, added and taken out. */
import { TextField } from "../../parts/text-field.tsx";
import { words } from "../../words/index.ts";

interface PromisesProps {
  readonly promises: readonly string[];
  onPromises(promises: string[]): void;
}

/** The agreement's limits. */
const AT_MOST = 20;
const LENGTH = 300;

export function Promises({ promises, onPromises }: PromisesProps) {
  const t = words.value.found;
  return (
    <>
      <ul class="promise-lines">
        {promises.map((promise, at) => (
          // A line has no identity but its place.
          <li key={String(at)}>
            <TextField
              label={t.promise(at + 1)}
              quietLabel
              value={promise}
              maxLength={LENGTH}
              lines={1}
              onValue={(value) => onPromises(promises.with(at, value.replaceAll("\n", " ")))}
            />
            <button
              type="button"
              class="quiet take-out"
              aria-label={t.dropPromise(at + 1)}
              onClick={() => onPromises(promises.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {promises.length < AT_MOST && (
        <button type="button" class="quiet" onClick={() => onPromises([...promises, ""])}>
          {t.addPromise}
        </button>
      )}
    </>
  );
}
