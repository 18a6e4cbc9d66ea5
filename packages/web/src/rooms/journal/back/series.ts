/** What can be followed over time: the feelings, and of the body what was measured or brought; each by days. */
import type { Body, BodyHour, JournalEntry } from "@nexus/circle";
import { DAY, dayOf, type Felt } from "./felt.ts";
import { type DayValue, TREND_NEEDS } from "./trend.ts";

export const seriesNames = [
  "pleasant",
  "stirred",
  "slowest",
  "dayRate",
  "pulse",
  "variation",
  "ownVariation",
  "sdnn",
  "sleep",
] as const;
export type SeriesName = (typeof seriesNames)[number];

export interface Series {
  readonly name: SeriesName;
  /** In its own unit: -1..1; bpm; ms; hours. Variations by their logarithm, since twice is as far as half. */
  readonly values: readonly DayValue[];
  readonly isLog: boolean;
  /** Less than this is no difference, by the measure of the values. */
  readonly small: number;
}

/** Hours of a day in which a heart has to be known before its slowest says anything. */
const HOURS_NEEDED = 3;

const small: Readonly<Record<SeriesName, number>> = {
  pleasant: 0.2,
  stirred: 0.2,
  slowest: 3,
  dayRate: 3,
  pulse: 4,
  variation: 0.12,
  ownVariation: 0.12,
  sdnn: 0.12,
  sleep: 0.4,
};

/**
 * Those of which there are ten days at least, in the order in which they are shown. A heart is followed by the slowest
 * hour of each day, or where too few hours are known by what is known of the day.
 */
export function seriesOf(
  felt: readonly Felt[],
  entries: readonly JournalEntry[],
  hours: readonly BodyHour[],
): readonly Series[] {
  const values: Readonly<Record<SeriesName, readonly DayValue[]>> = {
    pleasant: felt.flatMap(({ day, valence }) => (valence === undefined ? [] : [{ day, value: valence }])),
    stirred: felt.flatMap(({ day, arousal }) => (arousal === undefined ? [] : [{ day, value: arousal }])),
    slowest: slowest(hours),
    dayRate: overDays(hours),
    pulse: bodies(entries).map(({ day, body }) => ({ day, value: body.hr })),
    variation: logsOf(hours, "rmssd"),
    ownVariation: ownVariation(entries),
    sdnn: logsOf(hours, "sdnn"),
    sleep: hours
      .filter(({ measure }) => measure === "sleep")
      .map((it) => ({ day: dayOfHour(it), value: it.mean / 60 })),
  };
  const isTold = (name: SeriesName) => daysOf(values[name]) >= TREND_NEEDS;
  return seriesNames
    .filter((name) => isTold(name) && !(name === "dayRate" && isTold("slowest")))
    .map((name) => ({ name, values: values[name], small: small[name], isLog: isLog(name) }));
}

const isLog = (name: SeriesName) => name === "variation" || name === "ownVariation" || name === "sdnn";
const daysOf = (values: readonly DayValue[]) => new Set(values.map(({ day }) => day)).size;
const dayOfHour = ({ local }: BodyHour) => Date.parse(`${local.slice(0, 10)}Z`) / DAY;
/** A heart whose beats never differ was not felt. */
const logsOf = (hours: readonly BodyHour[], of: "rmssd" | "sdnn"): readonly DayValue[] =>
  hours
    .filter(({ measure, mean }) => measure === of && mean > 0)
    .map((hour) => ({ day: dayOfHour(hour), value: Math.log(hour.mean) }));
/** `2026-05-17T21`, not `2026-05-17`. */
const isHour = ({ local }: BodyHour) => local.length > 10;

/** The mean rate of each day's slowest hour. */
function slowest(hours: readonly BodyHour[]): readonly DayValue[] {
  const days = new Map<number, number[]>();
  for (const hour of hours) {
    if (hour.measure !== "rate" || !isHour(hour)) continue;
    const day = dayOfHour(hour);
    const known = days.get(day) ?? [];
    days.set(day, known);
    known.push(hour.mean);
  }
  return [...days].flatMap(([day, means]) => (means.length < HOURS_NEEDED ? [] : [{ day, value: Math.min(...means) }]));
}

/** The mean of a day, from whatever is known of it. */
const overDays = (hours: readonly BodyHour[]) =>
  hours.filter(({ measure }) => measure === "rate").map((hour) => ({ day: dayOfHour(hour), value: hour.mean }));

const bodies = (entries: readonly JournalEntry[]) =>
  entries.flatMap((entry) =>
    entry.kind === "check-in" && entry.body ? [{ day: dayOf(entry.at), body: entry.body }] : [],
  );

/** Of what was measured here, by the source used most: a strap and a finger err differently. */
function ownVariation(entries: readonly JournalEntry[]): readonly DayValue[] {
  const by = (source: Body["source"]) =>
    bodies(entries).flatMap(({ day, body }) =>
      body.source === source && body.rmssd !== undefined ? [{ day, value: Math.log(body.rmssd) }] : [],
    );
  const [strap, finger] = [by("strap"), by("finger")];
  return strap.length >= finger.length ? strap : finger;
}
