/** One entry of one's own journal, for reading and for programs. */
import type { JournalEntry } from "@nexus/circle";
import { short } from "../circle/choose.ts";
import type { Io } from "../io.ts";
import { bodyInWords } from "./body.ts";
import { placeAsPicture, placeInWords } from "./feeling.ts";
import { ago } from "./moment.ts";

function said(entry: JournalEntry): readonly string[] {
  if (entry.kind === "line") return [entry.text];
  const { point, words, note, body, from } = entry;
  return [
    point && `${placeAsPicture(point)} ${placeInWords(point)}`,
    words.join(", "),
    note,
    body && bodyInWords(body),
    from?.tags.join(", "),
  ].filter((line): line is string => Boolean(line));
}

function heardBy(entry: JournalEntry): string {
  if (entry.kind === "line" || !entry.shared) return "only you";
  const { name, takenBack } = entry.shared;
  return takenBack ? `taken back from ${name}` : `${name} has it too`;
}

export function entryLines(entry: JournalEntry, now: number, { paint }: Pick<Io, "paint">): string[] {
  const from = entry.kind === "check-in" && entry.from && `from ${entry.from.source}`;
  const aside = [heardBy(entry), from, short(entry.id)].filter(Boolean).join(" · ");
  return [
    `${paint("bold", ago(entry.at, now))}  ${paint("dim", aside)}`,
    ...said(entry).map((line) => line.replace(/^/gm, "  ")),
  ];
}

/** The same as data, its time in ISO 8601. */
export const entryData = (entry: JournalEntry): object => ({ ...entry, at: new Date(entry.at).toISOString() });
