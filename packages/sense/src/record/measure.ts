/** Measures whatever a record holds, by the way that fits its kind. */
import { measureIntervals, withGaps } from "../beats/measure.ts";
import { measureEvenFace } from "../face/measure.ts";
import { lightOf } from "../live/camera.ts";
import { measureFinger, measureWave } from "../optical/measure.ts";
import { unreadable } from "../quality/quality.ts";
import type { Measured } from "../quality/reading.ts";
import type { SensedRecord } from "./record.ts";

/** With `asGiven`, intervals that no heart has are taken as they stand; otherwise as gaps. */
export function measureRecord(record: SensedRecord, { asGiven = false } = {}): Measured {
  switch (record.kind) {
    case "intervals":
      return measureIntervals(asGiven ? record.ms : withGaps(record.ms), { tick: record.tick });
    case "wave":
      return measureWave({ times: evenTimes(record.values.length, record.rate), channels: [record.values] });
    case "finger": {
      const measured = measureFinger(record);
      const light = measured.verdict.quality === "unreadable" ? lightOf(record.channels) : undefined;
      return light ? { ...measured, verdict: unreadable(light) } : measured;
    }
    case "face":
      return measureEvenFace(record.channels, record.rate);
  }
}

const evenTimes = (length: number, rate: number): Float64Array =>
  Float64Array.from({ length }, (_, at) => (at * 1000) / rate);
