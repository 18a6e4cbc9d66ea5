/** Fitbit's parts of a Google Takeout. Times carry no zone, and stay local. */
import { BPM, isWithin, VARIATION } from "./bounds.ts";
import { headerOf, numberIn, tableOf } from "./csv.ts";
import type { Sink } from "./imported.ts";
import { fieldsOf, listOf } from "./json.ts";
import { momentOf, momentOfIso } from "./moment.ts";

/** `Daily Heart Rate Variability Summary` and `Heart Rate Variability Details`: RMSSD in ms. */
export function readFitbitVariation(text: string, sink: Sink): void {
  // The summary has a row for each night, at midnight.
  const isOfDay = headerOf(text).includes("nremhr");
  for (const cells of tableOf(text, sink)) {
    const at = momentOfIso(cells.get("timestamp"));
    if (!at) sink.refuse(cells.line, "time-unreadable", JSON.stringify(cells.get("timestamp").slice(0, 40)));
    else if (cells.get("rmssd") === "") sink.skip();
    else {
      const ms = numberIn(cells, "rmssd", VARIATION, sink);
      if (ms !== undefined) sink.take({ kind: "variation", at, measure: "rmssd", ms, ...(isOfDay && { isOfDay }) });
    }
  }
}

/** `heart_rate-2026-10-01.json`: dateTime MM/DD/YY HH:MM:SS; a confidence of 0 is a guess of the watch. */
export function readFitbitRates(text: string, sink: Sink): void {
  for (const entry of listOf(text)) {
    const { dateTime, value } = fieldsOf(entry);
    const { bpm, confidence } = fieldsOf(value);
    const found = /^(\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(String(dateTime));
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (found ?? []).slice(1).map(Number);
    const at = found && momentOf({ year: 2000 + year, month, day, hour, minute, second }, null);
    if (!at) sink.refuse(null, "time-unreadable", JSON.stringify(dateTime)?.slice(0, 40));
    else if (confidence === 0) sink.skip();
    else if (isWithin(bpm, BPM)) sink.take({ kind: "rate", at, bpm });
    else sink.refuse(null, "number-impossible", `bpm at ${String(dateTime)}.`);
  }
}
