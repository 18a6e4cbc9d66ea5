/** Polar: the day and night measurements of Flow, and the older HRM files. Account files are never read. */
import { BPM, INTERVAL, isWithin } from "./bounds.ts";
import type { Sink } from "./imported.ts";
import { fieldsOf, itemsOf, jsonOf } from "./json.ts";
import { momentOf, momentOfIso } from "./moment.ts";
import { ImportBroken } from "./refusals.ts";

/** `247ohr_*.json`: local time without an offset. */
export function readPolarDays(text: string, sink: Sink): void {
  for (const day of itemsOf(fieldsOf(jsonOf(text)).deviceDays)) {
    const { date, samples } = fieldsOf(day);
    const [year = 0, month = 0, date_ = 0] = (momentOfIso(String(date))?.local.slice(0, 10) ?? "")
      .split("-")
      .map(Number);
    for (const sample of itemsOf(samples)) {
      const { heartRate, secondsFromDayStart: seconds } = fieldsOf(sample);
      const clock = isWithin(seconds, [0, 86_399])
        ? { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 }
        : undefined;
      const at = clock && momentOf({ year, month, day: date_, ...clock }, null);
      if (!at) sink.refuse(null, "time-unreadable", JSON.stringify([date, seconds]).slice(0, 60));
      else if (heartRate === 0) sink.skip();
      else if (isWithin(heartRate, BPM)) sink.take({ kind: "rate", at, bpm: heartRate });
      else sink.refuse(null, "number-impossible", `heartRate at ${at.local}.`);
    }
  }
}

/** `.hrm`: [HRData] holds intervals in ms where Interval is 238; rates at even times, which are not read here, elsewhere. */
export function readPolarHrm(text: string, sink: Sink): void {
  const lines = text.split(/\r\n|\r|\n/);
  const said = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(said("Date")) ?? [];
  const [, hour, minute, second] = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(said("StartTime")) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const at = momentOf({ ...parts, hour: Number(hour), minute: Number(minute), second: Number(second) }, null);
  if (!at) throw new ImportBroken("time-unreadable", `${said("Date")} ${said("StartTime")}`);
  const from = lines.indexOf("[HRData]") + 1;
  if (from === 0) throw new ImportBroken("file-cut-off", "It has no [HRData].");
  if (said("Interval") !== "238") {
    sink.skip();
    return;
  }
  const intervals: number[] = [];
  for (let line = from; line < lines.length && !lines[line]?.startsWith("["); line++) {
    const word = lines[line]?.split("\t")[0]?.trim() ?? "";
    if (word === "") continue;
    const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (Number.isNaN(value)) sink.refuse(line + 1, "number-unreadable", JSON.stringify(word.slice(0, 40)));
    intervals.push(isWithin(value, INTERVAL) ? value : Number.NaN);
  }
  if (intervals.length > 0) sink.take({ kind: "beats", at, intervals: Float64Array.from(intervals) });
}
