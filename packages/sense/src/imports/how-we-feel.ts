/** How We Feel's tables: at least two layouts, so columns are found by their names. No zone; several moods joined by `;`. */
import { tableOf } from "./csv.ts";
import { listed } from "./daylio-csv.ts";
import type { Sink } from "./imported.ts";
import { clockOf, type Moment, momentOf } from "./moment.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const KNOWN = ["Date", "Mood", "Mood Key", "Mood Keys", "Notes"];

export function readHowWeFeel(text: string, sink: Sink): void {
  for (const cells of tableOf(text, sink)) {
    const at = dateOf(cells.get("Date"));
    const words = listed(cells.get("Mood"), ";");
    if (!at) sink.refuse(cells.line, "time-unreadable", JSON.stringify(cells.get("Date").slice(0, 40)));
    else if (words.length === 0) sink.refuse(cells.line, "word-missing");
    else {
      const tags = ["Tags (People)", "Tags (Places)", "Tags (Events)"];
      sink.take({
        kind: "feeling",
        at,
        span: "moment",
        words,
        valence: null,
        level: null,
        tags: tags.flatMap((name) => listed(cells.get(name), ";")),
        note: cells.get("Notes"),
        aside: cells.besides([...KNOWN, ...tags]),
      });
    }
  }
}

/** `2026 Sun May 17 3:39 PM`. */
function dateOf(text: string): Moment | undefined {
  const [, year, month = "", day, time = ""] = /^(\d{4}) \p{L}+ (\p{L}{3})\p{L}* (\d{1,2}) (.+)$/u.exec(text) ?? [];
  const clock = clockOf(time);
  return (
    clock &&
    momentOf({ year: Number(year), month: MONTHS.indexOf(month.toLowerCase()) + 1, day: Number(day), ...clock }, null)
  );
}
