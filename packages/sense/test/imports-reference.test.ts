/** Files as devices and apps write them, with the facts that must come out of them. They lie beside the checkout. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, test } from "vitest";
import { timeDomainOf } from "../src/index.ts";
import { bring, of } from "./importing.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/reference/imports");
const isHere = existsSync(join(folder, "index.json"));

interface Fact {
  readonly file: string;
  // biome-ignore lint/suspicious/noExplicitAny: each file has facts of its own
  readonly expect: any;
}

const facts: readonly Fact[] = isHere ? JSON.parse(readFileSync(join(folder, "index.json"), "utf8")).files : [];
const open = (file: string) => bring(readFileSync(join(folder, file)), 1000);
const about = (part: string) => facts.filter(({ file }) => file.startsWith(part));

test.skipIf(isHere)(
  "the files of devices are skipped: there is no ../shared/reference/imports beside the checkout",
  () => {
    expect(facts).toEqual([]);
  },
);

it.each(about("daylio/daylio_"))("$file: every whole row", async ({ file, expect: fact }) => {
  const brought = await open(file);
  expect(brought.items.length).toBe(fact.rowsWithHeaderWidth);
  expect(brought.refused.length).toBe(fact.nonEmptyRows - fact.rowsWithHeaderWidth);
  expect(of(brought, "feeling")[0]?.words).toEqual([fact.firstMood]);
  expect(brought.times[0]?.slice(0, 10)).toBe(fact.firstFullDate);
});

it.each(about("daylio/synthetic"))("$file: steps, names and months", async ({ file, expect: fact }) => {
  const brought = await open(file);
  expect(of(brought, "feeling").map(({ level }) => level)).toEqual(fact.moodLevel);
  expect(of(brought, "feeling").map(({ words }) => words[0] ?? null)).toEqual(fact.moodName);
  expect(brought.items[0]?.at.local).toBe(`${fact.firstLocal}:00`);
});

it.each(about("fit/"))("$file: rates, intervals, or where it breaks off", async ({ file, expect: fact }) => {
  const brought = await open(file);
  const rates = of(brought, "rate").map(({ bpm }) => bpm);
  expect(rates.length).toBe(fact.hrSamples);
  expect(rates.reduce((sum, bpm) => sum + bpm, 0)).toBe(fact.hrSum);
  expect(of(brought, "beats").flatMap(({ intervals }) => Array.from(intervals))).toEqual(fact.rrMs);
  expect(brought.refused.length === 0).toBe(fact.integrity);
  if (rates.length > 0) expect(Date.parse(brought.times[0] ?? "")).toBe(Date.parse(fact.firstTimestamp));
  expect(JSON.stringify(brought.items)).not.toMatch(/position|latitude|longitude/i);
});

it.each(about("polar_hrm/"))("$file: every beat", async ({ file, expect: fact }) => {
  expect(of(await open(file), "beats")[0]?.intervals.length).toBe(fact.beats);
});

it.each(about("apple/dogsheep"))("$file: its one rate, with its zone", async ({ file, expect: fact }) => {
  const [rate] = of(await open(file), "rate");
  const [{ bpm, startUtc, offsetMinutes }] = fact.heartRate;
  expect([rate?.bpm, rate?.at.offset]).toEqual([bpm, offsetMinutes]);
  expect(Date.parse(`${rate?.at.local}-07:00`)).toBe(Date.parse(startUtc));
});

it.each(about("apple/synthetic"))("$file: beats from their times", async ({ file, expect: fact }) => {
  const brought = await open(file);
  expect(of(brought, "rate").map(({ bpm }) => bpm)).toEqual(fact.heartRate);
  expect(of(brought, "variation")[0]).toMatchObject({ measure: "sdnn", ms: fact.sdnnMs });
  const intervals = of(brought, "beats")[0]?.intervals ?? new Float64Array();
  expect(intervals.length).toBe(fact.beats - 1);
  expect(timeDomainOf(intervals)?.rmssd).toBeCloseTo(fact.rmssdFromBeatTimesMs, 2);
});

it.each(about("apple/health_auto"))("$file: states of mind", async ({ file, expect: fact }) => {
  expect(of(await open(file), "feeling").map(({ valence }) => valence)).toEqual(fact.valence);
});

it.each(about("fitbit/"))("$file: what was measured, and not what was guessed", async ({ file, expect: fact }) => {
  const brought = await open(file);
  if (fact.samples)
    expect([brought.items.length, brought.skipped]).toEqual([fact.samples - fact.confidence0Dropped, 1]);
  if (fact.usable) expect([brought.items.length, brought.skipped]).toEqual([fact.usable, fact.rows - fact.usable]);
  if (fact.rmssd) expect(of(brought, "variation").map(({ ms }) => ms)).toEqual(fact.rmssd);
});

it.each(about("oura/"))("$file: nights with the ring", async ({ file, expect: fact }) => {
  const brought = await open(file);
  expect(of(brought, "variation").map(({ ms }) => ms)).toEqual(fact.hrvMs);
  expect(of(brought, "sleep").map(({ seconds }) => seconds)).toEqual(fact.sleepSeconds);
});

it.each(about("polar/"))("$file: local times", async ({ file, expect: fact }) => {
  const { items, times } = await open(file);
  expect([items.length, times[0]]).toEqual([fact.samples, fact.firstLocal]);
});

it.each(about("how_we_feel/"))("$file: every word", async ({ file, expect: fact }) => {
  const brought = await open(file);
  expect(of(brought, "feeling").map(({ words }) => words)).toEqual(fact.moods);
  expect(brought.times.map((time) => time.slice(0, 16))).toEqual(fact.local);
});
