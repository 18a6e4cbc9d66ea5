/** Reads all rows of the journal. One that is damaged is named and passed over: it must not close the others in. */
import { NexusError } from "@nexus/wire";
import type { Vault } from "../vault/vault.ts";
import type { JournalEntry } from "./calls.ts";
import { decodeEntry, ROWS } from "./entry.ts";

const ROWS_AT_ONCE = 256;

export interface Read {
  readonly entries: readonly JournalEntry[];
  /** Names of the rows that could not be read. */
  readonly damaged: readonly string[];
}

export async function readJournal(vault: Vault): Promise<Read> {
  const entries: JournalEntry[] = [];
  const damaged: string[] = [];
  let before: string | undefined;
  let limit = ROWS_AT_ONCE;
  for (;;) {
    try {
      const rows = await vault.list(ROWS, { last: true, limit, ...(before === undefined ? {} : { before }) });
      for (const { key, value } of rows) {
        const entry = decodeEntry(key, value);
        if (entry) entries.push(entry);
        else damaged.push(key);
      }
      if (rows.length < limit) return { entries, damaged };
      before = rows[0]?.key;
    } catch (error) {
      if (!(error instanceof NexusError) || error.code !== "vault-damaged" || !error.detail.startsWith(ROWS))
        throw error;
      // A vault refuses the whole stretch that a damaged row lies in: go on one by one until it is found.
      if (limit > 1) limit = 1;
      else {
        damaged.push(error.detail);
        before = error.detail;
        limit = ROWS_AT_ONCE;
      }
    }
  }
}
