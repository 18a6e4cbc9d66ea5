/** Moments at which somebody may wish to be reminded of a round, soonest first; all of them lie before its deadline. */
const HOUR_MS = 3_600_000;
const EVENING = 20;
const MORNING = 9;

type Kind = "hour" | "hours" | "evening" | "morning" | "before";

/** The next time that this device's clock shows a full hour, in ms since 1970. */
function nextAt(hour: number, now: number): number {
  const day = new Date(now);
  const today = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour).getTime();
  return today > now ? today : new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, hour).getTime();
}

export function momentsToRemind(
  now: number,
  deadline: number,
): readonly { readonly kind: Kind; readonly at: number }[] {
  const moments: readonly (readonly [Kind, number])[] = [
    ["hour", now + HOUR_MS],
    ["hours", now + 3 * HOUR_MS],
    ["evening", nextAt(EVENING, now)],
    ["morning", nextAt(MORNING, now)],
    ["before", deadline - 3 * HOUR_MS],
  ];
  return moments
    .filter(([, at]) => at > now && at < deadline)
    .toSorted(([, one], [, other]) => one - other)
    .map(([kind, at]) => ({ kind, at }));
}
