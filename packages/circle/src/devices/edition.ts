/**
 * How often an entry of the journal was written, over all devices. Of two editions the later one holds; of two that were
 * made apart from each other, the one that forgets, else the one whose text is the larger: any order gives the same.
 */
import { bytesToUtf8, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { whole } from "../fields.ts";
import type { EntryId } from "../journal/calls.ts";
import { decodeEntry, entryChange, ROWS, type Row, rowOf } from "../journal/entry.ts";
import type { VaultChange } from "../vault/vault.ts";

export interface Edition {
  readonly edition: number;
  /** Forgotten. Kept, so that another device's copy does not bring it back. */
  readonly gone?: true | undefined;
  /** The other devices have not heard of it. */
  readonly untold?: true | undefined;
}

/** Of an entry that nobody wrote. */
export const none: Edition = { edition: 0 };
/** Of an entry that was written once and that all have heard of: it needs no row. */
export const first: Edition = { edition: 1 };

export const BOOK = "devices/edition/";
/** A record from another device, on its way into the rows above: it is judged in the write itself and never lies here. */
export const COME = "devices/come/";
/** Records of entries whose form this build does not know. They wait for one that does. */
export const UNREAD = "devices/unread/";
/** Somebody missed something, this device or another: everything is told anew. */
export const ASK = "devices/ask";
export const ASKED = "devices/asked";

const stored = v.object({
  edition: whole(0),
  gone: v.optional(v.literal(true)),
  untold: v.optional(v.literal(true)),
});

export function editionChange(id: EntryId, { edition, gone, untold }: Edition): VaultChange {
  const isPlain = edition === first.edition && !gone && !untold;
  const row = { edition, ...(gone && { gone }), ...(untold && { untold }) };
  return { key: `${BOOK}${id}`, value: isPlain ? undefined : utf8ToBytes(JSON.stringify(row)) };
}

/** Undefined where the row says nothing that is known. */
export function decodeEdition(value: Uint8Array): Edition | undefined {
  try {
    const result = v.safeParse(stored, JSON.parse(bytesToUtf8(value)));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

export const entryOfRow = (key: string): EntryId | undefined =>
  key.startsWith(ROWS) ? key.slice(ROWS.length) : undefined;

/** One entry has one text, whatever order its fields were written in. */
const textOf = (entry: Row): string => bytesToUtf8(entryChange(entry).value as Uint8Array);

type Copy = Edition & { readonly entry: Row | undefined };

/** What a copy from elsewhere means for the one here: `newer`, it takes its place; `same`, all have it; else nothing. */
export function judge(known: Copy, come: Copy): "newer" | "same" | "older" {
  if (come.edition !== known.edition) return come.edition > known.edition ? "newer" : "older";
  if (known.gone || come.gone) return known.gone === come.gone ? "same" : come.gone ? "newer" : "older";
  // A row here that cannot be read gives way.
  if (!known.entry || !come.entry) return come.entry ? "newer" : "older";
  const [mine, theirs] = [textOf(known.entry), textOf(come.entry)];
  return theirs === mine ? "same" : theirs > mine ? "newer" : "older";
}

/** Reads a row as another device gave it. Undefined: not of a form that this build knows. */
export const readEntry = (id: EntryId, raw: unknown): Row | undefined =>
  decodeEntry(rowOf(id), utf8ToBytes(JSON.stringify(raw)));
