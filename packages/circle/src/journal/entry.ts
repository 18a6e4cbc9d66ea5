/** How one entry of the journal lies in the vault: JSON of format 1. What does not fit is passed over, never guessed at. */
import { bytesToUtf8, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { id, whole } from "../fields.ts";
import type { ImportId } from "../imports/api.ts";
import { checkIn } from "../payload.ts";
import type { VaultChange } from "../vault/vault.ts";
import type { EntryId, JournalEntry } from "./calls.ts";

/** What an import brought besides check-ins. Nobody is shown it as an entry, and `imports/` alone reads what is in it. */
export interface BroughtRow {
  readonly id: EntryId;
  readonly at: number;
  readonly kind: "brought";
  readonly import: ImportId;
  readonly packed: string;
}

/** All that lies among the entries, and travels to other devices with them. */
export type Row = JournalEntry | BroughtRow;

export const ROWS = "journal/entry/";
export const rowOf = (id: EntryId): string => `${ROWS}${id}`;

const { point, words, body, fold } = checkIn.entries;

/** As long as a person likes to write in one go. */
export const lineText = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));

const base = {
  format: v.literal(1),
  id,
  at: whole(0),
  changed: v.optional(v.literal(true)),
};

const shared = v.strictObject({
  circle: id,
  name: v.string(),
  message: id,
  parts: v.array(v.picklist(["place", "words", "note", "body"])),
  takenBack: v.optional(v.literal(true)),
});

const from = v.strictObject({
  import: id,
  source: v.string(),
  mark: v.string(),
  local: v.string(),
  offset: v.nullable(v.number()),
  span: v.picklist(["moment", "day"]),
  valence: v.nullable(v.number()),
  level: v.nullable(v.number()),
  tags: v.array(v.string()),
  aside: v.record(v.string(), v.string()),
});

const stored = v.variant("kind", [
  v.strictObject({
    ...base,
    kind: v.literal("check-in"),
    point,
    words,
    // What another app kept may be longer than what is said here.
    note: v.optional(lineText),
    body,
    fold,
    shared: v.optional(shared),
    from: v.optional(from),
  }),
  v.strictObject({ ...base, kind: v.literal("line"), text: lineText }),
  v.strictObject({ ...base, kind: v.literal("brought"), import: id, packed: v.string() }),
]);

export const entryChange = (entry: Row): VaultChange => ({
  key: rowOf(entry.id),
  value: utf8ToBytes(JSON.stringify({ format: 1, ...entry })),
});

/** Undefined when the row holds no entry of this format, or one that belongs elsewhere. */
export function decodeEntry(key: string, value: Uint8Array): Row | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(bytesToUtf8(value));
  } catch {
    return undefined;
  }
  const result = v.safeParse(stored, raw);
  if (!result.success || rowOf(result.output.id) !== key) return undefined;
  const { format: _, ...entry } = result.output;
  return entry;
}
