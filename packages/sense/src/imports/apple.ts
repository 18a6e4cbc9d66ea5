/**
 * Apple Health's export.xml, as it streams by: several GB pass in the memory of one record. Heart rate, and the
 * variation with the beats beneath it. State of Mind is not in this file (its DTD has none).
 */
import { type SaxesAttributePlain, SaxesParser } from "saxes";
import { BPM, isWithin, VARIATION } from "./bounds.ts";
import type { Sink } from "./imported.ts";
import { clockOf, type Moment, momentOfIso } from "./moment.ts";
import { ImportBroken } from "./refusals.ts";

const RATE = "HKQuantityTypeIdentifierHeartRate";
const SDNN = "HKQuantityTypeIdentifierHeartRateVariabilitySDNN";
/** Not yet seen in a real file. */
const RMSSD = "HKQuantityTypeIdentifierHeartRateVariabilityRMSSD";

/** What one of a unit is in bpm or in ms; a unit that is not here is refused, not guessed. */
const RATES: Readonly<Record<string, number>> = { "count/min": 1, "count/s": 60 };
const TIMES: Readonly<Record<string, number>> = { ms: 1, s: 1000 };

type Attributes = Readonly<Record<string, string>>;

export interface AppleReader {
  write(text: string): void;
  close(): void;
}

/** Throws ImportBroken where the file is no longer XML. */
export function appleReader(sink: Sink): AppleReader {
  const parser = new SaxesParser({ position: true });
  let record: { readonly at: Moment; readonly beats: number[] } | undefined;
  /** Inside, records stand a second time. */
  let correlations = 0;
  parser.on("error", (error) => {
    throw new ImportBroken("markup-broken", error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const plain = attributes as Record<string, string | SaxesAttributePlain> as Attributes;
    if (name === "Correlation") correlations++;
    else if (name === "Record" && correlations === 0) record = recordOf(plain, parser.line, sink);
    else if (name === "InstantaneousBeatsPerMinute" && record)
      addBeat(plain.time ?? "", record.beats, parser.line, sink);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "Correlation") correlations--;
    if (name !== "Record" || !record) return;
    if (record.beats.length > 1) sink.take({ kind: "beats", at: record.at, intervals: intervalsOf(record.beats) });
    record = undefined;
  });
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

/** Takes a record's own figure; answers where its beats will go, if it is of a kind that has some. */
function recordOf(attributes: Attributes, line: number, sink: Sink): { at: Moment; beats: number[] } | undefined {
  const { type, value = "", unit = "", startDate = "" } = attributes;
  if (type !== RATE && type !== SDNN && type !== RMSSD) return undefined;
  const at = momentOfIso(startDate);
  if (!at) {
    sink.refuse(line, "time-unreadable", JSON.stringify(startDate.slice(0, 40)));
    return undefined;
  }
  const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  const factor = type === RATE ? RATES[unit] : TIMES[unit];
  if (Number.isNaN(number)) sink.refuse(line, "number-unreadable", JSON.stringify(value.slice(0, 40)));
  else if (factor === undefined)
    sink.refuse(line, "number-impossible", `Its unit is ${JSON.stringify(unit.slice(0, 20))}.`);
  else if (type === RATE && isWithin(number * factor, BPM)) sink.take({ kind: "rate", at, bpm: number * factor });
  else if (type !== RATE && isWithin(number * factor, VARIATION))
    sink.take({ kind: "variation", at, measure: type === SDNN ? "sdnn" : "rmssd", ms: number * factor });
  else sink.refuse(line, "number-impossible", `${value} ${unit}.`);
  return type === RATE ? undefined : { at, beats: [] };
}

/** The clock's time of a beat, in ms of its day. The rates beside them are rounded, the times are not. */
function addBeat(time: string, beats: number[], line: number, sink: Sink): void {
  const clock = clockOf(time);
  if (clock) beats.push(clock.hour * 3_600_000 + clock.minute * 60_000 + Math.round(clock.second * 1000));
  else sink.refuse(line, "time-unreadable", JSON.stringify(time.slice(0, 40)));
}

const DAY = 86_400_000;
const LONGEST = 3000;

/** Differences, over midnight too; what no heart leaves between two beats is a gap. */
function intervalsOf(beats: readonly number[]): Float64Array {
  return Float64Array.from(beats.slice(1), (beat, at) => {
    const interval = (beat - (beats[at] as number) + DAY) % DAY;
    return interval >= 200 && interval <= LONGEST ? interval : Number.NaN;
  });
}
