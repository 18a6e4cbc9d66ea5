/** Times and lists as people say them, by `Intl`, in the language in use. */
import { words } from "./index.ts";

const HOUR_MS = 3_600_000;

/** The app's language as this person's region writes it: "en" becomes "en-GB" for someone who reads that. */
const regional = (language: string): string =>
  globalThis.navigator?.languages?.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;

const inLanguage = <T>(make: (locale: string) => T) => {
  const made = new Map<string, T>();
  return (): T => {
    const locale = regional(words.peek().locale);
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
};

const clock = inLanguage((locale) => new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }));
const weekday = inLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: "long" }));
const shortWeekday = inLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: "short" }));
const date = inLanguage((locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" }));
const fullDate = inLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long" }));
const monthOnly = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: "long" }));
const monthAndYear = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }));
const monthShort = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: "short" }));
const until = inLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      hour: "numeric",
      minute: "2-digit",
    }),
);
const relative = inLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
/** What stands between the first words of a list; before the last, some languages put an "and". */
const comma = inLanguage((locale) => {
  const [, between] = new Intl.ListFormat(locale, { type: "unit", style: "short" }).formatToParts(["a", "b", "c"]);
  return between?.value ?? ", ";
});
const list = inLanguage((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);
/** Whole days from `at` to `now` by this device's calendar; a day of clock change still counts as one. */
const daysAgo = (at: number, now: number) => Math.round((startOfDay(now) - startOfDay(at)) / (24 * HOUR_MS));

export const timeOfDay = (at: number): string => clock().format(at);

/** Noon of a day that is numbered from 1970 on, so that it is the same day nearly wherever one is. */
export const noonOf = (day: number): number => (day + 0.5) * 24 * HOUR_MS;

/** "today", "yesterday", "Tuesday", "3 March", "3 March 2025". */
export function dayName(at: number, now: number): string {
  const days = daysAgo(at, now);
  if (days === 0 || days === 1) return relative().format(-days, "day");
  if (days > 1 && days < 7) return weekday().format(at);
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? date().format(at) : fullDate().format(at);
}

/** "today, 18:00", "tomorrow, 18:00", "Thursday, 18:00", "Thursday, 3 December, 18:00": a moment to come. */
export function momentAhead(at: number, now: number): string {
  const days = -daysAgo(at, now);
  if (days > 6 || days < 0) return until().format(at);
  return wordsInARow([days < 2 ? relative().format(days, "day") : weekday().format(at), timeOfDay(at)]);
}

/** "March", "March 2025". */
export const monthName = (at: number, now: number): string =>
  (new Date(at).getFullYear() === new Date(now).getFullYear() ? monthOnly() : monthAndYear()).format(at);

/** "March 2025". */
export const monthInWords = (at: number): string => monthAndYear().format(at);
/** "Mar". */
export const shortMonth = (at: number): string => monthShort().format(at);

/** Monday to Sunday, as people abbreviate them; `day` as `Date` counts, 0 for Sunday. */
export const weekdays = (): readonly { readonly day: number; readonly name: string }[] =>
  [1, 2, 3, 4, 5, 6, 0].map((day) => ({ day, name: shortWeekday().format(new Date(2023, 0, 1 + day)) }));

export const sameDay = (one: number, other: number): boolean => startOfDay(one) === startOfDay(other);

/** Takes whole hours since 1970, as sanctuaries count. */
export const dayOfHour = (hour: number): string => fullDate().format(hour * HOUR_MS);
export const momentOfHour = (hour: number): string => until().format(hour * HOUR_MS);

/** "2026", "March 2026", "3 March 2026", from a date of ISO 8601 that says as much as is known. */
export function dateInWords(date: string): string {
  const [, month, day] = date.split("-");
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    timeZone: "UTC",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  };
  return new Intl.DateTimeFormat(regional(words.peek().locale), options).format(Date.parse(date));
}

/** "14:00" as a clock tells it here. */
export const clockTime = (time: string): string => timeOfDay(new Date(`2026-01-01T${time}`).getTime());

/** What a country, by its ISO 3166 code, is called. */
export const regionName = (code: string): string =>
  new Intl.DisplayNames(words.peek().locale, { type: "region" }).of(code) ?? code;

/** What a language is called. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(words.peek().locale, { type: "language" }).of(tag) ?? tag;

/** "restless, tired": side by side, without an "and". */
export const wordsInARow = (some: readonly string[]): string => some.join(comma());

export const namesTogether = (names: readonly string[]): string => list().format(names);
