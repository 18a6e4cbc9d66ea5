/** What leaves in the forms of other programs is exact, and nothing more than there was. */
import { expect, it } from "vitest";
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { journalAs } from "./forms.ts";

const id = "0".repeat(32);
const entries: readonly JournalEntry[] = [
  { id, at: 1_750_000_000_000, kind: "line", text: 'He said "no",\nand went.' },
  {
    id,
    at: 1_750_000_000_000,
    kind: "check-in",
    words: ["tender", "wide"],
    point: { valence: -0.5, arousal: 0.25 },
    body: { source: "strap", hr: 64, rmssd: 41, beats: { kept: 71, seen: 72 } },
  },
];
const hour = (more: Partial<BodyHour> = {}): BodyHour => ({
  local: "2024-05-17T21",
  offset: -210,
  measure: "rate",
  count: 12,
  mean: 61.5,
  least: 55,
  most: 70,
  ...more,
});
const night = hour({ local: "2024-05-17", measure: "rmssd", offset: null, mean: 38 });
const sleep = hour({ local: "2024-05-17", measure: "sleep", offset: null, mean: 450 });
const hours = [hour(), night, sleep];

it("tables quote what has to be quoted, and say their units", () => {
  const lines = journalAs("entries", entries, hours, 0).split("\r\n");
  expect(lines[1]).toBe('2025-06-15T15:06:40.000Z,,line,,,,,"He said ""no"",\nand went.",,,,,');
  expect(lines[2]).toBe("2025-06-15T15:06:40.000Z,,check-in,tender | wide,-0.5,0.25,,,,64,41,,");
  expect(journalAs("body", entries, hours, 0).split("\r\n").slice(1, 4)).toEqual([
    "2024-05-17T21,-210,rate,bpm,12,61.5,55,70",
    "2024-05-17,,rmssd,ms,12,38,55,70",
    "2024-05-17,,sleep,min,12,450,55,70",
  ]);
});

it("FHIR carries rate and variation with their units and times, no feeling, and no code that is not theirs", () => {
  const text = journalAs("fhir", entries, hours, 0);
  expect(text).not.toMatch(/tender|valence|said/);
  const { entry } = JSON.parse(text);
  const said = entry.map(({ resource: it }: { resource: Record<string, never> }) => it);
  expect(said).toHaveLength(4);
  expect(said[2]).toMatchObject({
    code: { coding: [{ code: "8867-4" }] },
    effectivePeriod: { start: "2024-05-17T21:00:00-03:30", end: "2024-05-17T22:00:00-03:30" },
    valueQuantity: { value: 61.5, code: "/min" },
  });
  expect(said[3]).toMatchObject({ code: { text: "RMSSD" }, effectiveDateTime: "2024-05-17" });
  expect(said[3].code).not.toHaveProperty("coding");
});

it("Open mHealth carries heart rates alone", () => {
  const points = JSON.parse(journalAs("mhealth", entries, hours, 0));
  expect(points.map(({ body }: { body: object }) => body)).toEqual([
    { heart_rate: { value: 64, unit: "beats/min" }, effective_time_frame: { date_time: "2025-06-15T15:06:40Z" } },
    {
      heart_rate: { value: 61.5, unit: "beats/min" },
      effective_time_frame: {
        time_interval: { start_date_time: "2024-05-17T21:00:00-03:30", end_date_time: "2024-05-17T22:00:00-03:30" },
      },
      descriptive_statistic: "average",
    },
  ]);
});
