/** Health Auto Export's JSON, the way by which Apple's State of Mind can leave a phone. A valence of 0 is a reading. */
import { BPM, isWithin, VARIATION } from "./bounds.ts";
import type { Sink } from "./imported.ts";
import { fieldsOf, itemsOf, jsonOf, wordsIn } from "./json.ts";
import { momentOfIso } from "./moment.ts";

export function readHealthAutoExport(text: string, sink: Sink): void {
  const { metrics, stateOfMind } = fieldsOf(fieldsOf(jsonOf(text)).data);
  for (const entry of itemsOf(stateOfMind)) {
    const { start, date, kind, labels, associations, valence } = fieldsOf(entry);
    const at = momentOfIso(String(start ?? date));
    if (!at) sink.refuse(null, "time-unreadable", String(start ?? date).slice(0, 40));
    else if (valence !== null && valence !== undefined && !isWithin(valence, [-1, 1]))
      sink.refuse(null, "number-impossible", `valence at ${at.local}.`);
    else
      sink.take({
        kind: "feeling",
        at,
        span: String(kind).startsWith("daily") ? "day" : "moment",
        words: wordsIn(labels),
        valence: typeof valence === "number" ? valence : null,
        level: null,
        tags: wordsIn(associations),
        note: "",
        aside: {},
      });
  }
  for (const metric of itemsOf(metrics)) {
    const { name, units, data } = fieldsOf(metric);
    for (const entry of itemsOf(data)) readMetric(String(name), String(units), fieldsOf(entry), sink);
  }
}

function readMetric(name: string, units: string, entry: Readonly<Record<string, unknown>>, sink: Sink): void {
  if (name !== "heart_rate_variability" && name !== "heart_rate") return;
  const { date, qty, Avg } = entry;
  const at = momentOfIso(String(date));
  const value = qty ?? Avg;
  if (!at) sink.refuse(null, "time-unreadable", String(date).slice(0, 40));
  else if (name === "heart_rate" && isWithin(value, BPM)) sink.take({ kind: "rate", at, bpm: value });
  else if (name === "heart_rate_variability" && units === "ms" && isWithin(value, VARIATION))
    // Apple's figure, whatever the name says.
    sink.take({ kind: "variation", at, measure: "sdnn", ms: value });
  else sink.refuse(null, "number-impossible", `${name} at ${at.local}.`);
}
