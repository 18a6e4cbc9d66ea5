/** The journal and the hours of the body as tables (RFC 4180), for spreadsheets and for other apps. */
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";

type Cell = string | number | null | undefined;

const cellOf = (value: Cell): string => {
  const text = value === undefined || value === null ? "" : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

const table = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");

const COLUMNS = [
  "at",
  "local",
  "kind",
  "words",
  "valence",
  "arousal",
  "level_1_best_5_worst",
  "note",
  "tags",
  "heart_rate_bpm",
  "rmssd_ms",
  "circle",
  "from",
] as const;

/** Several words or tags stand in a cell with ` | ` between. Times are in UTC, and as the wall showed them if that is known. */
export const entriesToCsv = (entries: readonly JournalEntry[]): string =>
  table(
    COLUMNS,
    entries.map((entry) => {
      const at = new Date(entry.at).toISOString();
      if (entry.kind === "line") return [at, "", "line", "", "", "", "", entry.text, "", "", "", "", ""];
      const { point, words, note, body, shared, from } = entry;
      return [
        at,
        from?.local,
        "check-in",
        words.join(" | "),
        point?.valence ?? from?.valence,
        point?.arousal,
        from?.level,
        note,
        from?.tags.join(" | "),
        body?.hr,
        body?.rmssd,
        shared?.takenBack ? undefined : shared?.name,
        from?.source,
      ];
    }),
  );

const units = { rate: "bpm", rmssd: "ms", sdnn: "ms", sleep: "min" } as const;

export const bodyToCsv = (hours: readonly BodyHour[]): string =>
  table(
    ["local", "utc_offset_minutes", "measure", "unit", "readings", "mean", "least", "most"],
    hours.map(({ local, offset, measure, count, mean, least, most }) => [
      local,
      offset,
      measure,
      units[measure],
      count,
      mean,
      least,
      most,
    ]),
  );
