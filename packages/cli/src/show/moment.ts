/** Times as people say them. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const fullDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);
const count = (many: number, what: string) => (many === 1 ? `one ${what}` : `${many} ${what}s`);

/** "just now", "5 minutes ago", "yesterday 14:03", "Tuesday 9:12", "3 March". */
export function ago(at: number, now: number): string {
  const passed = now - at;
  if (passed < 2 * MINUTE) return "just now";
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} minutes ago`;
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return `${count(Math.floor(passed / HOUR), "hour")} ago`;
  if (days === 1) return `yesterday ${clock.format(at)}`;
  if (days < 7) return `${weekday.format(at)} ${clock.format(at)}`;
  return day(at, now);
}

/** For what is known to the hour only. */
export const agoInHours = (at: number, now: number): string =>
  Math.floor(at / HOUR) === Math.floor(now / HOUR) ? "within this hour" : ago(at, now);

export const day = (at: number, now: number): string =>
  (new Date(at).getFullYear() === new Date(now).getFullYear() ? date : fullDate).format(at);

/** How long until the hour (whole hours since 1970) at which something is over: "3 days", "5 hours". */
export function inHours(hour: number, now: number): string {
  const hours = Math.max(1, Math.round(hour - now / HOUR));
  return hours < 48 ? count(hours, "hour") : count(Math.round(hours / 24), "day");
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cy". */
export const together = (names: readonly string[]): string => new Intl.ListFormat("en-GB").format(names);
