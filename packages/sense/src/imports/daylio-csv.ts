/** Daylio's table (header of 8 columns, 9 since 2026). Its mood names are the person's own: their order has to be asked. */

import { tableOf } from "./csv.ts";
import type { Sink } from "./imported.ts";
import { clockOf, momentOf, momentOfIso } from "./moment.ts";

const KNOWN = ["full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"];

export function readDaylioTable(text: string, sink: Sink): void {
  for (const cells of tableOf(text, sink)) {
    const day = momentOfIso(cells.get("full_date"));
    const clock = clockOf(cells.get("time"));
    const [year = 0, month = 0, date = 0] = (day?.local.slice(0, 10) ?? "").split("-").map(Number);
    const at = clock && day && momentOf({ year, month, day: date, ...clock }, null);
    const mood = cells.get("mood");
    if (!at)
      sink.refuse(cells.line, "time-unreadable", JSON.stringify(`${cells.get("full_date")} ${cells.get("time")}`));
    else if (mood === "") sink.refuse(cells.line, "word-missing");
    else
      sink.take({
        kind: "feeling",
        at,
        span: "moment",
        words: [mood],
        valence: null,
        level: null,
        tags: listed(cells.get("activities"), " | "),
        note: [cells.get("note_title"), plainOf(cells.get("note"))].filter(Boolean).join("\n\n"),
        aside: cells.besides(KNOWN),
      });
  }
}

/** The parts of a list, none of them empty. */
export const listed = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** Notes hold a little HTML: breaks become line ends, other tags go. */
export const plainOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .trim();
