/** What other apps hold: taken whole, with its own times; damage is told by line and reason. */

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Summing, timeDomainOf } from "../src/index.ts";
import { bring, of } from "./importing.ts";

const daylio = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n";

describe("Daylio", () => {
  it("brings its moods by the person's own names, its times without a zone, its notes without markup", async () => {
    const brought = await bring(
      `\uFEFF${daylio}2026-04-12,April 12,Sunday,2:03\u202FPM,"so ""so""","tea | walk","Sleep: 8/10","Title","One<br>two &amp; <b>3</b>"\n`,
    );
    expect(brought.refused).toEqual([]);
    expect(brought.items).toEqual([
      {
        kind: "feeling",
        at: { local: "2026-04-12T14:03:00", offset: null },
        span: "moment",
        words: ['so "so"'],
        valence: null,
        level: null,
        tags: ["tea", "walk"],
        note: "Title\n\nOne\ntwo & 3",
        aside: { scales: "Sleep: 8/10" },
      },
    ]);
  });

  it("refuses damaged lines by their number, and brings the others", async () => {
    const { items, refused } = await bring(
      `${daylio}2026-04-12,a,b,25:00,ok,,,,\n2026-02-30,a,b,10:00,ok,,,,\n2026-04-12,a,b,10:00,,,,,\n2026-04-12,a,b,10:00,ok,,,,"two\nlines"\n2026-04-12,a,b\n2026-04-12,a,b,10:00,ok,,,,"open`,
    );
    expect(items.length).toBe(1);
    expect(refused).toEqual([
      "2 time-unreadable",
      "3 time-unreadable",
      "4 word-missing",
      "7 cells-too-few",
      "8 quote-open",
    ]);
  });

  it("has in its backup a step for each mood, and a zone for each entry", async () => {
    const backup = {
      customMoods: [{ id: 5, custom_name: "tender", mood_group_id: 2 }],
      tags: [{ id: 1, name: "tea" }],
      dayEntries: [
        { year: 2026, month: 0, day: 31, hour: 9, minute: 5, timeZoneOffset: 7_200_000, mood: 5, tags: [1] },
      ],
    };
    const text = btoa(String.fromCharCode(...strToU8(JSON.stringify(backup))));
    const { source, items, times } = await bring(zipSync({ "backup.daylio": strToU8(text) }));
    expect([source, times]).toEqual(["daylio-backup", ["2026-01-31T09:05:00+02:00"]]);
    expect(items[0]).toMatchObject({ words: ["tender"], level: 2, tags: ["tea"] });
    expect((await bring(zipSync({ "backup.daylio": strToU8("!") }))).refused).toEqual(["- archive-broken"]);
  });
});

describe("Apple Health", () => {
  const record = (type: string, value: string, unit: string, inner = "", date = "2026-10-01 23:59:50 -0700") =>
    `<Record type="HKQuantityTypeIdentifier${type}" unit="${unit}" value="${value}" startDate="${date}">${inner}</Record>\n`;
  const beat = (time: string) => `<InstantaneousBeatsPerMinute bpm="60" time="${time}"/>`;
  const file = (...records: string[]) =>
    `<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ELEMENT Me EMPTY>\n]>\n<HealthData locale="en_US">\n${records.join("")}</HealthData>`;

  it("brings rates and variation with their zone and in one unit, in pieces of any size", async () => {
    const text = file(
      record("HeartRate", "61", "count/min"),
      record("HeartRate", "1.05", "count/s"),
      record("HeartRateVariabilitySDNN", "38.1", "ms"),
      record("StepCount", "12", "count"),
      `<Correlation>${record("HeartRate", "61", "count/min")}</Correlation>`,
    );
    for (const piece of [1, 7, 4096]) {
      const { items, times, refused } = await bring(text, piece);
      expect(items.map((it) => (it.kind === "rate" ? it.bpm : it.kind === "variation" && it.ms))).toEqual([
        61, 63, 38.1,
      ]);
      expect(new Set(times)).toEqual(new Set(["2026-10-01T23:59:50-07:00"]));
      expect(refused).toEqual([]);
    }
  });

  it.each([
    ["12 hours and a narrow space", ["11:59:58.50\u202FPM", "11:59:59.40\u202FPM", "12:00:00.20\u202FAM"]],
    ["24 hours and a comma", ["23:59:58,50", "23:59:59,40", "00:00:00,20"]],
  ])("takes beats from their times, over midnight: %s", async (_, times) => {
    const list = `<HeartRateVariabilityMetadataList>${times.map(beat).join("")}${beat("00:01:00,00")}</HeartRateVariabilityMetadataList>`;
    const [beats] = of(await bring(file(record("HeartRateVariabilitySDNN", "40", "ms", list))), "beats");
    expect(beats?.intervals).toEqual(Float64Array.of(900, 800, Number.NaN));
  });

  it("refuses by line what is no number, no time, or in another unit", async () => {
    const { items, refused } = await bring(
      file(
        record("HeartRate", "many", "count/min"),
        record("HeartRate", "999", "count/min"),
        record("HeartRate", "61", "furlongs"),
        record("HeartRate", "61", "count/min", "", "yesterday"),
        record("HeartRate", "62", "count/min"),
      ),
    );
    expect(items.length).toBe(1);
    expect(refused).toEqual(["6 number-unreadable", "7 number-impossible", "8 number-impossible", "9 time-unreadable"]);
  });

  it("tells where a file breaks off, and reads the archive that the phone makes", async () => {
    const text = file(record("HeartRate", "61", "count/min"));
    expect((await bring(text.slice(0, -5))).refused).toEqual(["- markup-broken"]);
    const zip = zipSync({ "apple_health_export/export.xml": strToU8(text), "other.txt": strToU8("x") });
    const brought = await bring(zip);
    expect([brought.source, brought.items.length, brought.refused]).toEqual(["apple-health-zip", 1, []]);
    expect((await bring(zipSync({ "photo.jpg": strToU8("x") }))).refused).toEqual(["- archive-broken"]);
    expect((await bring(zip.slice(0, 120))).refused.length).toBe(1);
  });
});

describe("the others", () => {
  it("How We Feel brings several words at once, by the names of its columns", async () => {
    const { items, times, refused } = await bring(
      'Date,Mood,Mood Key,Tags (People),Weather,Notes\n2026 Sun May 17 12:39 AM,Anxious;Hopeful,a;h,Family,Rain,"a\nb"\nsoon,Calm,c,,,\n',
    );
    expect(times).toEqual(["2026-05-17T00:39:00"]);
    expect(items[0]).toMatchObject({
      words: ["Anxious", "Hopeful"],
      tags: ["Family"],
      note: "a\nb",
      aside: { Weather: "Rain" },
    });
    expect(refused).toEqual(["4 time-unreadable"]);
  });

  it("Fitbit leaves out what its watch guessed, and nights without a reading", async () => {
    const rates = await bring(
      '[{"dateTime":"10/01/26 06:00:00","value":{"bpm":60,"confidence":0}},{"dateTime":"10/01/26 06:00:05","value":{"bpm":61,"confidence":2}},{"dateTime":"13/41/26 06:00:05","value":{"bpm":61,"confidence":2}}]',
    );
    expect([rates.times, rates.skipped, rates.refused]).toEqual([["2026-10-01T06:00:05"], 1, ["- time-unreadable"]]);
    const nights = await bring(
      "timestamp,rmssd,coverage\n2026-10-01T01:05:00,38.2,0.9\n2026-10-01T01:10:00,,0.1\n2026-10-01T01:15:00,x,0.1\n",
    );
    expect(of(nights, "variation")[0]).toMatchObject({ measure: "rmssd", ms: 38.2 });
    expect([nights.skipped, nights.refused]).toEqual([1, ["4 number-unreadable"]]);
  });

  it("Oura, Polar and Health Auto Export bring theirs; a valence of 0 is a reading", async () => {
    const oura = await bring("date,Average HRV,Total Sleep Duration\n2026-08-01,52,27000\n2026-08-02,,\n");
    expect([oura.items.length, oura.skipped]).toEqual([2, 1]);
    const polar = await bring(
      '{"deviceDays":[{"date":"2026-10-01","samples":[{"heartRate":50,"secondsFromDayStart":60},{"heartRate":50,"secondsFromDayStart":90000}]}]}',
    );
    expect([polar.times, polar.refused]).toEqual([["2026-10-01T00:01:00"], ["- time-unreadable"]]);
    const hrm = await bring(
      "[Params]\nInterval=238\nDate=20080125\nStartTime=08:57:29.0\n[HRData]\n904\n913\n9000\nx\n",
    );
    expect(of(hrm, "beats")[0]?.intervals).toEqual(Float64Array.of(904, 913, Number.NaN, Number.NaN));
    expect(hrm.refused).toEqual(["9 number-unreadable"]);
    const moods = await bring(
      '{"data":{"stateOfMind":[{"start":"2026-10-01T21:00:00Z","kind":"daily_mood","valence":0,"labels":[]},{"start":"2026-10-01T21:00:00Z","valence":7}]}}',
    );
    expect(moods.items[0]).toMatchObject({ span: "day", valence: 0, words: [] });
    expect(moods.refused).toEqual(["- number-impossible"]);
  });

  it("what nobody knows is not taken for anything", async () => {
    for (const text of ["", "hello", "a,b\n1,2\n", "{}", "[]", "<html></html>"])
      expect((await bring(text)).source).toBeUndefined();
  });
});

describe("whatever comes in", () => {
  it("ends in items and refusals, never in a bug", async () => {
    const beginnings = [
      daylio,
      "Date,Mood,Mood Key\n",
      "timestamp,rmssd\n",
      '{"data":',
      '{"deviceDays":',
      '[{"dateTime":"x","value":{"bpm":',
      "[Params]\nInterval=238\n",
      '<HealthData locale="x"><Record type="HKQuantityTypeIdentifierHeartRate" ',
      "PK\u0003\u0004backup.daylio",
      "PK\u0003\u0004",
      "\u000e\u0010\u0000\u0000\u0060\u0000\u0000\u0000.FIT\u0000\u0000",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.oneof(
          fc.string(),
          fc.uint8Array({ maxLength: 200 }).map((it) => String.fromCharCode(...it)),
        ),
        async (begin, rest) => {
          const { items } = await bring(Uint8Array.from(begin + rest, (it) => it.charCodeAt(0)));
          for (const item of items) if (item.kind === "beats") timeDomainOf(item.intervals);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("that stands there twice is counted once", () => {
    const summing = new Summing();
    const at = { local: "2026-10-01T06:00:00", offset: null };
    for (let copy = 0; copy < 3; copy++) summing.take({ kind: "rate", at, bpm: 60 });
    summing.take({ kind: "rate", at, bpm: 61 });
    expect(summing.summary).toMatchObject({ counts: { rates: 2 }, duplicates: 2, first: "2026-10-01T06:00:00" });
  });
});
