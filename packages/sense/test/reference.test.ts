/** Every reference record within the tolerance that its README writes beside it. */
import { describe, expect, it, test } from "vitest";
import {
  artifactsOf,
  bytesOfHex,
  correct,
  decodeHeartRate,
  measureRecord,
  posOf,
  pulsesOf,
  readingOf,
  readRecord,
  SenseError,
  spectrumOf,
  timeDomainOf,
} from "../src/index.ts";
import { correlation } from "../src/optical/likeness.ts";
import { bandpass } from "../src/signal/bandpass.ts";
import { expected, idsOf, isHere, textOf } from "./reference.ts";

test.skipIf(isHere)(
  "the real recordings are skipped: there is no ../shared/reference/sense beside the checkout",
  () => {
    expect(idsOf("rr")).toEqual([]);
  },
);

const within = (value: number | null | undefined, reference: number, relative: number) => {
  expect(value).toBeTypeOf("number");
  expect(Math.abs((value as number) - reference)).toBeLessThanOrEqual(relative * Math.abs(reference));
};
const raw = (id: string) => readingOf(measureRecord(readRecord(textOf(id)), { asGiven: true }), { raw: true });
const shown = (id: string) => readingOf(measureRecord(readRecord(textOf(id))));
const intervalsOf = (id: string) => {
  const record = readRecord(textOf(id));
  if (record.kind !== "intervals") throw new Error(`${id} holds ${record.kind}`);
  return record;
};

describe.runIf(isHere)("intervals beside NeuroKit2", () => {
  const all = [...idsOf("rr"), ...idsOf("rr-annotated"), ...idsOf("rr-injected")];

  it.each(all)("%s: the time domain and the Poincaré picture to a millionth", (id) => {
    const { textbook, dirty, allRR } = expected[id];
    const reference = textbook ?? dirty ?? allRR;
    const { hr, rmssd, sdnn, pnn50, sd1, sd2 } = raw(id);
    within(hr, reference.meanHR, 1e-6);
    within(rmssd, reference.RMSSD, 1e-6);
    within(sdnn, reference.SDNN, 1e-6);
    within(pnn50, reference.pNN50, 1e-6);
    within(sd1, reference.SD1, 1e-6);
    within(sd2, reference.SD2, 1e-6);
  });

  it.each(all)("%s: exactly the same artefacts in one pass, and the corrected figures to a hundredth", (id) => {
    const { onePass, iterative } = expected[id].artifact;
    const { artifacts, corrected } = raw(id);
    expect(artifacts).toEqual(onePass.counts);
    within(corrected.rmssd, iterative.after.RMSSD, 0.01);
    within(corrected.sdnn, iterative.after.SDNN, 0.01);
    if (!onePass.indices) return;
    const { ms } = intervalsOf(id);
    const peaks = new Float64Array(ms.length + 1);
    for (const [at, interval] of ms.entries()) peaks[at + 1] = (peaks[at] as number) + interval;
    expect(artifactsOf(peaks)).toEqual(onePass.indices);
  });

  it.each(idsOf("rr"))("%s: LF and HF to a ten-thousandth, of the whole and of its first five minutes", (id) => {
    const { frequency, first5min } = expected[id];
    const { ms } = intervalsOf(id);
    const whole = spectrumOf(ms);
    within(whole?.lf, frequency.welch.LF, 1e-4);
    within(whole?.hf, frequency.welch.HF, 1e-4);
    const begun = spectrumOf(ms.slice(0, first5min.textbook.n));
    within(begun?.lf, first5min.frequency.welch.LF, 1e-4);
    within(begun?.hf, first5min.frequency.welch.HF, 1e-4);
  });

  it.each(idsOf("rr-annotated"))("%s: too irregular for any figure but the rate", (id) => {
    expect(shown(id)).toMatchObject({ quality: "rate-only", reason: "too-irregular", rmssd: null, sdnn: null });
    expect(shown(id).corrected).toEqual({ rmssd: null, sdnn: null });
  });

  it("puts rare faults right, and does not show what they had made of the figure", () => {
    const { quality, rmssd, corrected } = shown("noisy_rri");
    expect([quality, rmssd]).toEqual(["good", null]);
    within(corrected.rmssd, expected.noisy_rri.artifact.iterative.after.RMSSD, 0.01);
  });

  it("corrects the beats of an electrocardiogram as NeuroKit2 does", () => {
    const { peaks, corrected } = expected.nk_rest5_ecg_ppg.ecg.neurokit;
    const mended = correct(
      Float64Array.from(peaks, (sample: number) => sample * 10),
      10,
    );
    const intervals = mended.peaks.slice(1).map((peak, at) => peak - (mended.peaks[at] as number));
    within(timeDomainOf(intervals)?.rmssd, corrected.hrv.RMSSD, 1e-6);
  });
});

describe.runIf(isHere)("pulse waves beside NeuroKit2", () => {
  it.each(idsOf("ppg"))("%s: 97 of 100 beats within 50 ms of the same detector, none invented", (id) => {
    const record = readRecord(textOf(id));
    if (record.kind !== "wave") throw new Error(`${id} holds ${record.kind}`);
    const { bishop } = expected[id].ppg;
    const wave = bandpass(record.values, record.rate, { low: 0.5, high: 4 }, 300);
    const ours = pulsesOf(wave, bishop.medianHR / 60).map(({ peak }) => peak);
    const theirs: readonly number[] = bishop.peaks;
    const matched = (a: readonly number[], b: readonly number[]) =>
      a.filter((x) => b.some((y) => Math.abs(x - y) <= 5)).length / a.length;
    expect(matched(theirs, ours)).toBeGreaterThanOrEqual(0.97);
    expect(matched(ours, theirs)).toBeGreaterThanOrEqual(0.97);
    expect(Math.abs((raw(id).hr as number) - bishop.medianHR)).toBeLessThan(1);
  });

  it("finds the variation that the electrocardiogram of the same minutes has", () => {
    const { quality, rmssd } = shown("nk_rest5_ecg_ppg");
    expect(quality).toBe("good");
    within(rmssd, expected.nk_rest5_ecg_ppg.ecg.neurokit.corrected.hrv.RMSSD, 0.1);
  });
});

describe.runIf(isHere)("fingers on cameras beside a chest strap", () => {
  it.each(idsOf("camera"))("%s: the rate to 3 bpm or none, the variation to 8 ms or none", (id) => {
    const { polarMedianHR, polarRef } = expected[id];
    const { quality, reason, hr, rmssd } = shown(id);
    expect(hr === null).toBe(quality === "unreadable");
    expect(reason === null).toBe(quality === "good");
    if (hr !== null) expect(Math.abs(hr - polarMedianHR)).toBeLessThanOrEqual(3);
    expect(rmssd === null).toBe(quality !== "good");
    if (rmssd !== null) expect(Math.abs(rmssd - polarRef.RMSSD)).toBeLessThanOrEqual(8);
  });

  it("reads the rate of most, and the variation of more than half", () => {
    const qualities = idsOf("camera").map((id) => shown(id).quality);
    expect(qualities.filter((it) => it !== "unreadable").length).toBeGreaterThanOrEqual(12);
    expect(qualities.filter((it) => it === "good").length).toBeGreaterThanOrEqual(9);
  });
});

describe.runIf(isHere)("faces", () => {
  it.each(idsOf("rppg-synthetic"))("%s: the same wave and rate as the reference, and never a variation", (id) => {
    const record = readRecord(textOf(id));
    if (record.kind !== "face") throw new Error(`${id} holds ${record.kind}`);
    const { pos, trueHRmean } = expected[id];
    const [red, green, blue] = record.channels as [Float64Array, Float64Array, Float64Array];
    expect(correlation(posOf([red, green, blue], record.rate), Float64Array.from(pos.bvp))).toBeGreaterThan(0.999);
    const { quality, hr, rmssd } = shown(id);
    expect(Math.abs((hr as number) - pos.hr)).toBeLessThan(0.5);
    expect(Math.abs((hr as number) - trueHRmean)).toBeLessThan(3);
    expect([quality, rmssd]).toEqual(["rate-only", null]);
  });
});

interface Told {
  readonly ok: boolean;
  readonly rrMs: readonly number[];
}

describe.runIf(isHere)("packets", () => {
  const cases = isHere ? JSON.parse(textOf("hrm_packets")).cases : [];

  it.each<{ name: string; hex: string; expect: Told }>(cases)("$name", ({ hex, expect: told }) => {
    const decode = () => decodeHeartRate(bytesOfHex(hex));
    if (!told.ok) {
      expect(decode).toThrow(SenseError);
      return;
    }
    const { ok, rrMs, ...exact } = told;
    const packet = decode();
    expect(packet).toMatchObject(exact);
    expect(packet.rrMs.length).toBe(rrMs.length);
    for (const [at, ms] of rrMs.entries()) expect(packet.rrMs[at]).toBeCloseTo(ms, 3);
  });
});
