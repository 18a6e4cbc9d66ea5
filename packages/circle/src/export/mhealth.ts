/** Heart rate as data points of Open mHealth, schema omh:heart-rate:2.0: hours as averages, own measurements as they are. */
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { stretchOf, toIso } from "./moments.ts";

const SCHEMA = { namespace: "omh", name: "heart-rate", version: "2.0" } as const;

/** `number`: from 0; a data point needs a name, and this one tells nothing. */
const point = (number: number, made: string, source: string, body: object) => ({
  header: {
    id: `nexus-heart-rate-${number}`,
    creation_date_time: made,
    schema_id: SCHEMA,
    acquisition_provenance: { source_name: source },
  },
  body,
});

export function ratesToMhealth(entries: readonly JournalEntry[], hours: readonly BodyHour[], now: number): string {
  const made = toIso(now, 0);
  const measured = entries.flatMap((entry) =>
    entry.kind === "check-in" && entry.body
      ? {
          source: entry.body.source,
          body: {
            heart_rate: { value: entry.body.hr, unit: "beats/min" },
            effective_time_frame: { date_time: toIso(entry.at, 0) },
          },
        }
      : [],
  );
  const brought = hours.flatMap((hour) => {
    const stretch = stretchOf(hour);
    if (hour.measure !== "rate" || !stretch) return [];
    return {
      source: "imported",
      body: {
        heart_rate: { value: hour.mean, unit: "beats/min" },
        effective_time_frame: { time_interval: { start_date_time: stretch.start, end_date_time: stretch.end } },
        descriptive_statistic: "average",
      },
    };
  });
  const points = [...measured, ...brought].map(({ source, body }, at) => point(at, made, source, body));
  return JSON.stringify(points, undefined, 1);
}
