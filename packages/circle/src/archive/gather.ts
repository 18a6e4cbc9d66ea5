/** What of a vault goes into an archive: all that is sealed, but for what belongs to this one device. */
import { bytesToUtf8 } from "@nexus/wire";
import type { Vault, VaultRow } from "../vault/vault.ts";

/** Of the lock here, and of what an archive itself needs. */
const OF_THIS_DEVICE = ["keyring/", "keeping/"];

export async function gatherRows(vault: Vault): Promise<readonly VaultRow[]> {
  const rows = await vault.list("");
  return rows.filter(({ key }) => !OF_THIS_DEVICE.some((prefix) => key.startsWith(prefix)));
}

const BLOB = /^circle\/([0-9a-f]{32})\/blob\/([0-9a-f]{32})$/;

/** Without attachments that can be fetched again. Those that wait to be sent are nowhere else. */
export function withoutAttachments(rows: readonly VaultRow[]): readonly VaultRow[] {
  const waiting = rows.filter(({ key }) => key.includes("/outbox/")).map(({ value }) => bytesToUtf8(value));
  return rows.filter(({ key }) => {
    const blob = BLOB.exec(key)?.[2];
    return blob === undefined || waiting.some((row) => row.includes(blob));
  });
}
