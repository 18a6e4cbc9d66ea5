/**
 * The crisis lines that come with the app: few, and each read in a source that is named beside it. Where two sources
 * disagreed, or none with a date was found, the number was left out. Nothing is fetched to show them.
 */
import { americas } from "./americas.ts";
import { europe } from "./europe.ts";
import type { Country } from "./line.ts";
import { oceania } from "./oceania.ts";

/** When somebody last went through all of it, source by source. */
export const CHECKED = "2026-11-23";

const YEAR_MS = 366 * 24 * 3_600_000;

/** Numbers change. After a year the room says that this list is old; it does not hide it. */
export const isOld = (now: number): boolean => now - Date.parse(CHECKED) > YEAR_MS;

/** By ISO 3166 code. */
export const countries: Readonly<Record<string, Country | undefined>> = { ...europe, ...americas, ...oceania };

/** The region that the browser was set up for, if its lines are known: offered first, never taken for granted. */
export const likelyCountry = (languages: readonly string[]): string | undefined =>
  languages.map((tag) => new Intl.Locale(tag).region).find((region) => region !== undefined && region in countries);
