/** How long a round is open, in words that people use; under it the moment that this comes to. */
import { Choice } from "../../../parts/choice.tsx";
import { wordsOf } from "../../../words/later.ts";
import { momentAhead } from "../../../words/moments.ts";

interface DeadlineProps {
  readonly hours: number;
  /** What else ends it, after the moment that it is told. */
  until(moment: string): string;
  onHours(hours: number): void;
}

const USUAL = [3, 24, 72, 168];
const HOUR_MS = 3_600_000;

export function Deadline({ hours, until: says, onHours }: DeadlineProps) {
  const t = wordsOf("rounds").opening;
  // A template may say anything between an hour and four weeks.
  const options = USUAL.includes(hours) ? USUAL : [...USUAL, hours].toSorted((one, other) => one - other);
  const now = Date.now();
  const until = (Math.floor(now / HOUR_MS) + hours) * HOUR_MS;
  return (
    <div>
      <Choice
        label={t.deadline}
        options={options.map((value) => ({ value, name: t.hours(value) }))}
        value={hours}
        onValue={onHours}
      />
      <p class="hint" aria-live="polite">
        {says(momentAhead(until, now))}
      </p>
    </div>
  );
}
