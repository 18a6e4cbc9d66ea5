/** Gentle reminders: times and days that the person picks; none by default. */
import type { Reminder } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { cameFrom } from "../../place.ts";
import { askToRemind, canRemind, reminders } from "../../reminders/watch.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { weekdays } from "../../words/moments.ts";
import "../../style/later/journal.css";

const EVENING: Reminder = { minute: 20 * 60, days: [0, 1, 2, 3, 4, 5, 6] };
const AT_MOST = 12;

export function Reminders() {
  const t = wordsOf("reminders");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [may, setMay] = useState<boolean | "denied">(canRemind);
  const wished = reminders.value;
  const wish = (next: readonly Reminder[]) =>
    run(async () => {
      await act.setReminders(next);
      reminders.value = next;
    });
  const ask = async () => setMay((await askToRemind()) || "denied");

  return (
    <Page title={t.title} heading={words.value.titles.reminders} up={cameFrom()} room="reminders">
      <p>{t.lead}</p>
      <p class="aside">{t.honest}</p>
      <ul class="reminders">
        {wished.map((reminder, at) => (
          <li key={at}>
            <OneReminder
              reminder={reminder}
              onChange={(next) => wish(wished.with(at, next))}
              onRemove={() => wish(wished.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <Refusal of={refusal} />
      {wished.length < AT_MOST && (
        <button type="button" class="plain" disabled={busy} onClick={() => wish([...wished, EVENING])}>
          {t.add}
        </button>
      )}
      {wished.length > 0 && may === false && (
        <button type="button" class="main" onClick={ask}>
          {t.allow}
        </button>
      )}
      {wished.length > 0 && may === "denied" && <p role="status">{t.denied}</p>}
    </Page>
  );
}

interface OneReminderProps {
  readonly reminder: Reminder;
  onChange(reminder: Reminder): void;
  onRemove(): void;
}

const two = (number: number) => String(number).padStart(2, "0");

function OneReminder({ reminder: { minute, days }, onChange, onRemove }: OneReminderProps) {
  const t = wordsOf("reminders");
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return (
    <>
      <label class="at-time">
        {t.time}{" "}
        <input
          type="time"
          value={time}
          onChange={(event) => {
            const [hours, minutes] = event.currentTarget.value.split(":").map(Number);
            if (hours !== undefined && minutes !== undefined) onChange({ minute: hours * 60 + minutes, days });
          }}
        />
      </label>
      <fieldset class="choice">
        <legend>{t.days}</legend>
        <div class="choice-options">
          {weekdays().map(({ day, name }) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={() =>
                  onChange({ minute, days: days.includes(day) ? days.filter((each) => each !== day) : [...days, day] })
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" class="quiet" aria-label={t.removeOf(time)} onClick={onRemove}>
        {t.remove}
      </button>
    </>
  );
}
