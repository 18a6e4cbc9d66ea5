/** What an entry says once it was changed. Fetched by who changes one. */
import { NexusError } from "@nexus/wire";
import { checked, checkedCheckIn } from "../input.ts";
import type { EntryChange, JournalEntry } from "./calls.ts";
import { lineText } from "./entry.ts";
import { isSilent } from "./share.ts";

export function changedEntry(entry: JournalEntry, { words, note, text }: EntryChange): JournalEntry {
  if (entry.kind === "line") {
    return { ...entry, text: checked(lineText, (text ?? entry.text).trim(), "line"), changed: true };
  }
  const { note: before, ...rest } = entry;
  // As long as it was, it may stay.
  const isKept = note === undefined || note.trim() === before;
  const draft = checkedCheckIn({
    point: entry.point,
    words: words ?? entry.words,
    note: isKept ? undefined : note,
    body: entry.body,
  });
  const said = isKept ? before : draft.note;
  if (isSilent({ ...draft, note: said }) && !entry.from)
    throw new NexusError("input-invalid", "an entry says something; to be rid of it, forget it");
  return { ...rest, words: draft.words, ...(said !== undefined && { note: said }), changed: true };
}
