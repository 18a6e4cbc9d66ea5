/** Whatever comes in: no NaN, no guess, and no figure that the signal does not carry. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeHeartRate,
  type Measured,
  measureFace,
  measureFinger,
  measureIntervals,
  measureWave,
  readingOf,
  readRecord,
  SenseError,
  senseErrors,
  withGaps,
} from "../src/index.ts";
import { atRest, chance, frameTimes, waveAt } from "./signals.ts";

const shown = (measured: Measured) => readingOf(measured);
const read = (intervals: ArrayLike<number>) => shown(measureIntervals(withGaps(Float64Array.from(intervals))));

/** Every number within, at any depth. */
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(numbersIn)
      : [];

function expectHonest(measured: Measured): void {
  for (const raw of [false, true])
    for (const number of numbersIn(readingOf(measured, { raw }))) expect(Number.isFinite(number)).toBe(true);
  const { quality, reason, hr, rmssd, sdnn, corrected } = readingOf(measured);
  expect(reason === null).toBe(quality === "good");
  if (quality !== "good") expect([rmssd, sdnn, corrected.rmssd, corrected.sdnn]).toEqual([null, null, null, null]);
  if (quality === "unreadable") expect(hr).toBeNull();
}

const anything = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 5e-324, 1e308, 60_000),
  fc.double({ min: 200, max: 2000, noNaN: true }),
  fc.integer({ min: 300, max: 1500 }),
);

describe("intervals", () => {
  it("answer without NaN whatever they are", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 300 }), (values) => {
        expectHonest(measureIntervals(Float64Array.from(values)));
        expectHonest(measureIntervals(withGaps(Float64Array.from(values))));
      }),
      { numRuns: 200 },
    );
  });

  it("of a resting minute carry its variation, and no figure that takes five", () => {
    const { quality, hr, rmssd, sdnn, sd2, welch } = read(atRest(80));
    expect(quality).toBe("good");
    expect(hr).toBeCloseTo(75, 0);
    expect(rmssd).toBeGreaterThan(5);
    expect([sdnn, sd2, welch.lf]).toEqual([null, null, null]);
    expect(read(atRest(400)).sdnn).toBeGreaterThan(5);
  });

  it("of half a minute carry the rate only", () => {
    expect(read(atRest(40))).toMatchObject({ quality: "rate-only", reason: "too-short", rmssd: null });
  });

  it.each([[[]], [[800]], [[800, 810, 805, 790]]])("of no beats or few (%j) carry nothing", (few) => {
    expect(read(few)).toMatchObject({ quality: "unreadable", reason: "too-few-beats", hr: null });
  });

  it("scaled by a factor scale every figure, and shifted leave the variation alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.7, max: 1.4, noNaN: true }), (seed, factor) => {
        const rest = atRest(100, seed);
        const raw = (values: Float64Array) => readingOf(measureIntervals(values), { raw: true });
        expect(raw(rest.map((it) => it * factor)).rmssd).toBeCloseTo((raw(rest).rmssd as number) * factor, 6);
        expect(raw(rest.map((it) => it + 50)).rmssd).toBeCloseTo(raw(rest).rmssd as number, 6);
        expect(raw(rest.toReversed()).rmssd).toBeCloseTo(raw(rest).rmssd as number, 6);
        expect(raw(rest.toSorted()).sdnn).toBeCloseTo(raw(rest).sdnn as number, 6);
      }),
      { numRuns: 30 },
    );
  });

  it("with a lost beat and a false one keep their variation within a tenth", () => {
    const rest = atRest(300);
    const truth = read(rest).rmssd as number;
    const faulty = Array.from(rest);
    faulty.splice(60, 2, (rest[60] as number) + (rest[61] as number));
    faulty.splice(200, 1, 300, (rest[201] as number) - 300);
    const { quality, rmssd, corrected } = read(faulty);
    expect([quality, rmssd]).toEqual(["good", null]);
    expect(Math.abs((corrected.rmssd as number) - truth)).toBeLessThan(0.1 * truth);
  });

  it("with an early beat in every six are too irregular, however well they look", () => {
    const ectopic = Array.from(atRest(300)).flatMap((it, at) => (at % 6 === 5 ? [it - 250, it + 250] : [it]));
    expect(read(ectopic)).toMatchObject({ quality: "rate-only", reason: "too-irregular", rmssd: null });
  });

  it("of a wholly irregular rhythm are not praised for it", () => {
    const next = chance(3);
    expect(read(Float64Array.from({ length: 300 }, () => Math.round(450 + 500 * next())))).toMatchObject({
      reason: "too-irregular",
      rmssd: null,
    });
  });

  it("that are all equal, or made from a rate, tell the rate only", () => {
    const derived = Array.from({ length: 120 }, (_, at) => Math.round(60_000 / Math.round(72 + 6 * Math.sin(at / 9))));
    const inStrapTicks = derived.map((it) => (Math.round((it * 1024) / 1000) * 1000) / 1024);
    for (const madeUp of [new Array(100).fill(853), new Array(100).fill(1000), derived, inStrapTicks])
      expect(read(madeUp)).toMatchObject({ quality: "rate-only", reason: "intervals-made-up", rmssd: null });
  });

  it("of real hearts are not taken for made up", () => {
    for (let seed = 1; seed <= 40; seed++) {
      for (const factor of [0.5, 0.7, 1, 1.3]) {
        const { reason } = read(atRest(120, seed).map((it) => Math.round(it * factor)));
        expect(reason).not.toBe("intervals-made-up");
      }
    }
  });

  it("across a gap are not differenced", () => {
    const rest = atRest(200);
    const gap = Float64Array.from([...rest.slice(0, 100), Number.NaN, ...rest.slice(100).map((it) => it - 200)]);
    const { quality, rmssd } = read(gap);
    expect(quality).toBe("good");
    expect(Math.abs((rmssd as number) - (read(rest).rmssd as number))).toBeLessThan(2);
  });

  it("of which a third is missing tell no more than the rate", () => {
    const holes = atRest(200).map((it, at) => (at % 10 < 3 ? 9000 : it));
    expect(read(holes)).toMatchObject({ quality: "rate-only", reason: "beats-missing" });
    expect(read(atRest(200).map((it, at) => (at % 10 < 6 ? 0 : it)))).toMatchObject({ quality: "unreadable" });
  });
});

describe("waves", () => {
  it.each([15, 20, 30, 60, 100, 250, 1000])("at %d Hz give the variation of their beats", (rate) => {
    const intervals = atRest(120);
    const times = frameTimes(75, rate);
    const { quality, hr, rmssd } = shown(measureWave({ times, channels: [waveAt(times, intervals)] }));
    expect(quality).toBe("good");
    expect(Math.abs((hr as number) - 75)).toBeLessThan(2);
    expect(Math.abs((rmssd as number) - (read(intervals.slice(0, 93)).rmssd as number))).toBeLessThan(5);
  });

  it.each([1, 2, 5, 8])("at %d Hz give nothing", (rate) => {
    const times = frameTimes(75, rate);
    const { quality, reason } = shown(measureWave({ times, channels: [waveAt(times, atRest(120))] }));
    expect([quality, reason]).toEqual(["unreadable", "too-slow"]);
  });

  it("of noise, of nothing, and of a clock that jumps give no figure", () => {
    const next = chance(11);
    for (const seconds of [0, 1, 20, 75]) {
      const times = frameTimes(seconds, 30);
      for (const make of [() => next(), () => 0, () => Number.NaN, (at: number) => at, () => 1e300 * next()]) {
        const measured = measureWave({ times, channels: [Float64Array.from(times, (_, at) => make(at))] });
        expectHonest(measured);
        expect(measured.verdict.quality).toBe("unreadable");
      }
    }
    const times = frameTimes(75, 30);
    const wave = waveAt(times, atRest(120));
    for (const jump of [-1e6, 3000, 1e15]) {
      const jumped = times.map((it, at) => (at > 500 ? it + jump : it));
      const { quality, hr } = shown(measureWave({ times: jumped, channels: [wave] }));
      expect(quality).not.toBe("unreadable");
      expect(Math.abs((hr as number) - 75)).toBeLessThan(3);
    }
  });

  it("answer without NaN whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything), { maxLength: 200 }), (frames) => {
        const given = { times: frames.map(([time]) => time), channels: [frames.map(([, value]) => value)] };
        expectHonest(measureWave(given));
        expectHonest(measureFinger({ ...given, channels: [...given.channels, ...given.channels] }));
        expectHonest(measureFace({ ...given, channels: [given.times, ...given.channels, ...given.channels] }));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a finger on a camera", () => {
  const colours = (times: Float64Array, depth: number) => {
    const wave = waveAt(times, atRest(140));
    const next = chance(5);
    const colour = (level: number, share: number) =>
      wave.map((it) => level * (1 - depth * share * it) + 0.1 * (next() - 0.5));
    return [colour(215, 0.6), colour(60, 1), colour(30, 1)];
  };

  it.each([15, 24, 30, 60])("at %d uneven frames in a second gives the rate within 3 bpm", (rate) => {
    const times = frameTimes(75, rate, 0.6);
    const { quality, hr } = shown(measureFinger({ times, channels: colours(times, 0.02) }));
    expect(quality).not.toBe("unreadable");
    expect(Math.abs((hr as number) - 75)).toBeLessThan(3);
  });

  it("that is lifted for half of the time gives no variation", () => {
    const times = frameTimes(75, 30);
    const next = chance(9);
    const channels = colours(times, 0.02).map((values) =>
      values.map((it, at) => (at % 450 < 225 ? it : 90 + 60 * next())),
    );
    expect(shown(measureFinger({ times, channels }))).toMatchObject({ rmssd: null, corrected: { rmssd: null } });
  });
});

describe("bytes and files", () => {
  it("that are no packet are refused by a name", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        try {
          const packet = decodeHeartRate(bytes);
          expect(packet.rr1024.every((it) => it >= 0 && it <= 65_535)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(SenseError);
          expect(Object.keys(senseErrors)).toContain((error as SenseError).code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["800\n810\nabc", "interval-malformed", "Line 3"],
    ["{", "record-malformed", "no JSON"],
    ['{"rr":"x"}', "record-malformed", '"rr"'],
    ['{"colour":1}', "record-unknown", ""],
    ['{"tMs":[1,2],"R":[1]}', "record-malformed", "2 values"],
    ['{"rrSamples":[1],"unit":"samples"}', "record-malformed", "unit"],
    ['{"ppg":[1],"fs":0}', "record-malformed", "fs"],
    ['{"fps":30,"R":[1],"G":[1]}', "record-malformed", "R, G and B"],
  ])("%j are refused: %s", (text, code, detail) => {
    expect(() => readRecord(text)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(detail) }));
  });

  it("in plain text are read with their notes and gaps", () => {
    expect(readRecord("\uFEFF# strap\r\n800\r\n\r\nNaN\r\n812.5\r\n")).toMatchObject({
      kind: "intervals",
      ms: Float64Array.of(800, Number.NaN, 812.5),
    });
    expect(readRecord("")).toMatchObject({ kind: "intervals", ms: new Float64Array() });
  });
});
