/** A time as an app wrote it: on the wall of where it was written, and how far that lay from UTC, if the app says so. */

export interface Moment {
  /** `2026-05-17T15:39:00`, with milliseconds where there are any. */
  readonly local: string;
  /** Minutes east of UTC; null where the file does not say. */
  readonly offset: number | null;
}

const two = (value: number) => String(value).padStart(2, "0");

interface Parts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Undefined where the calendar or the clock has no such time. */
export function momentOf(parts: Parts, offset: number | null): Moment | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  const whole = Math.floor(second);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, whole));
  const isReal =
    year >= 1970 &&
    year <= 9999 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === whole;
  if (!isReal || (offset !== null && !(Math.abs(offset) <= 18 * 60))) return undefined;
  const fraction = Math.round((second - whole) * 1000);
  const tail = fraction > 0 && fraction < 1000 ? `.${String(fraction).padStart(3, "0")}` : "";
  return {
    local: `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(whole)}${tail}`,
    offset,
  };
}

/** ms since 1970 of a time in UTC. */
export function momentOfUtc(ms: number, offset = 0): Moment | undefined {
  const date = new Date(ms + offset * 60_000);
  if (!Number.isFinite(date.getTime())) return undefined;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const second = date.getUTCSeconds() + date.getUTCMilliseconds() / 1000;
  return momentOf({ year, month, day, hour: date.getUTCHours(), minute: date.getUTCMinutes(), second }, offset);
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** `2026-10-01T06:20:00Z`, `2018-09-10 02:28:55 -0700`, `2026-10-01`. */
export function momentOfIso(text: string): Moment | undefined {
  const [, year, month, day, hour = 0, minute = 0, second = 0, zone] = ISO.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  return momentOf(
    { year: +year, month: +(month ?? 0), day: +(day ?? 0), hour: +hour, minute: +minute, second: +second },
    offsetOf(zone),
  );
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone === "Z") return 0;
  const digits = zone.replace(":", "");
  return (digits.startsWith("-") ? -1 : 1) * (+digits.slice(1, 3) * 60 + +digits.slice(3));
}

/** Hour and minute (and second) of `8:39 AM`, `14:03`, `6:14:48.94 PM`, `08:33:44,67`; any space before AM. */
export function clockOf(text: string): { hour: number; minute: number; second: number } | undefined {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d+)?))?(?:\s*([AP])\.?\s?M\.?)?$/iu.exec(text.trim());
  if (!found) return undefined;
  const [, hours = "", minutes = "", seconds = "0", half] = found;
  const hour = half ? (+hours % 12) + (/p/i.test(half) ? 12 : 0) : +hours;
  if (half && (+hours < 1 || +hours > 12)) return undefined;
  return { hour, minute: +minutes, second: +seconds.replace(",", ".") };
}

/** ms since 1970; where the offset is unknown, as if it were UTC, which is good for order only. */
export const orderOf = ({ local, offset }: Moment): number => Date.parse(`${local}Z`) - (offset ?? 0) * 60_000;

/** `2018-09-10T02:28:55-07:00`; without an end where the offset is unknown. */
export function momentToText({ local, offset }: Moment): string {
  if (offset === null) return local;
  if (offset === 0) return `${local}Z`;
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
