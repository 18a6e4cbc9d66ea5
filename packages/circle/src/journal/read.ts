/** Reads all entries of the journal. What is damaged is named and passed over. */
import { readAll } from "../vault/read-all.ts";
import type { Vault } from "../vault/vault.ts";
import { decodeEntry, ROWS, type Row } from "./entry.ts";

export interface Read {
  readonly entries: readonly Row[];
  /** Names of the rows that could not be read. */
  readonly damaged: readonly string[];
}

export async function readJournal(vault: Vault): Promise<Read> {
  const { rows, damaged } = await readAll(vault, ROWS);
  const read = rows.map(({ key, value }) => ({ key, entry: decodeEntry(key, value) }));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    damaged: [...damaged, ...read.flatMap(({ key, entry }) => (entry ? [] : [key]))],
  };
}
