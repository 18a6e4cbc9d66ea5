/** When an hour of the body began and ended, as other programs write times: ISO 8601 with its distance from UTC. */
import type { BodyHour } from "../imports/api.ts";
import { momentOf } from "../imports/moment-of.ts";

const HOUR = 3_600_000;
const two = (value: number) => String(Math.floor(value)).padStart(2, "0");

/** ms since 1970 as the clock there showed it; without an offset, in UTC. */
export function toIso(at: number, offset: number | null): string {
  const wall = new Date(at + (offset ?? 0) * 60_000).toISOString().slice(0, 19);
  if (!offset) return `${wall}Z`;
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

/** Undefined where it tells of a day as a whole, whose hours nobody knows. */
export function stretchOf({ local, offset }: BodyHour): { readonly start: string; readonly end: string } | undefined {
  if (local.length < 13) return undefined;
  const at = momentOf({ local, offset });
  return { start: toIso(at, offset), end: toIso(at + HOUR, offset) };
}
