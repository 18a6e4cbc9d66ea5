/** When the next of these reminders is due, by this device's calendar; undefined when there is none. */
import type { Reminder } from "@nexus/circle";

export function nextReminder(reminders: readonly Reminder[], now: number): number | undefined {
  const today = new Date(now);
  const moments = reminders.flatMap(({ minute, days }) =>
    // Today's may be over; a week on, it comes round again.
    Array.from({ length: 8 }, (_, ahead) => {
      const at = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead, 0, minute);
      return days.includes(at.getDay()) && at.getTime() > now ? [at.getTime()] : [];
    }).flat(),
  );
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
