/** All rows below a name. One that is damaged is named and passed over: it must not close the others in. */
import { NexusError } from "@nexus/wire";
import type { Vault, VaultRow } from "./vault.ts";

/** Rows of a stretch in which a damaged one is looked for. */
const STRETCH = 256;

export interface ReadAll {
  /** Descending by name. */
  readonly rows: readonly VaultRow[];
  /** Names of the rows that could not be read. */
  readonly damaged: readonly string[];
}

export async function readAll(vault: Vault, prefix: string): Promise<ReadAll> {
  const rows: VaultRow[] = [];
  const damaged: string[] = [];
  let before: string | undefined;
  // All at once, and in stretches only where one is damaged.
  let limit = Infinity;
  for (;;) {
    try {
      const read = await vault.list(prefix, { last: true, limit, ...(before === undefined ? {} : { before }) });
      rows.push(...read.toReversed());
      if (read.length < limit) return { rows, damaged };
      before = read[0]?.key;
    } catch (error) {
      if (!(error instanceof NexusError) || error.code !== "vault-damaged" || !error.detail.startsWith(prefix))
        throw error;
      // A vault refuses the whole stretch that a damaged row lies in: go on one by one until it is found.
      if (limit > STRETCH) limit = STRETCH;
      else if (limit > 1) limit = 1;
      else {
        damaged.push(error.detail);
        before = error.detail;
        limit = STRETCH;
      }
    }
  }
}
