/** What an import may consist of, and how its parts are told from those that are here already. */
import { bytesToHex, utf8ToBytes } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import * as v from "valibot";
import { text, whole, words } from "../fields.ts";
import type { BodyHour, BroughtFeeling } from "./api.ts";

const offset = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080)));
const unit = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));

const feeling = v.strictObject({
  local: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?$/)),
  offset,
  span: v.picklist(["moment", "day"]),
  words: v.pipe(v.array(words(40)), v.maxLength(12)),
  valence: v.nullable(unit),
  level: v.nullable(whole(1, 5)),
  tags: v.pipe(v.array(words(200)), v.maxLength(200)),
  note: text(20_000),
  aside: v.record(v.string(), v.string()),
});

export const measures = ["rate", "rmssd", "sdnn", "sleep"] as const;
const figure = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));

const hour = v.strictObject({
  local: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?:T\d\d)?$/)),
  offset,
  measure: v.picklist(measures),
  count: whole(1),
  mean: figure,
  least: figure,
  most: figure,
});

export const brought = v.strictObject({
  source: words(60),
  file: text(1000),
  feelings: v.pipe(v.array(feeling), v.maxLength(100_000)),
  hours: v.pipe(v.array(hour), v.maxLength(1_000_000)),
});

/** The same for the same feeling, however often its file is read; kept sealed, inside the entry. */
export function markOf({ local, offset, words, valence, tags, note }: BroughtFeeling): string {
  const said = JSON.stringify([local, offset, words, valence, tags, note]);
  return bytesToHex(sha256(utf8ToBytes(said)).subarray(0, 16));
}

export const placeOf = ({ measure, local, offset }: BodyHour): string => `${measure} ${local} ${offset}`;

/** By place, those that rest on most. */
export function richest(hours: Iterable<BodyHour>): Map<string, BodyHour> {
  const found = new Map<string, BodyHour>();
  for (const hour of hours) {
    const place = placeOf(hour);
    const other = found.get(place);
    if (!other || other.count < hour.count) found.set(place, hour);
  }
  return found;
}
