/** What of a vault goes into an archive: all that is sealed, but for what belongs to this one device. */
import type { Vault, VaultRow } from "../vault/vault.ts";

/** Of the lock here, and of what an archive itself needs. */
const OF_THIS_DEVICE = ["keyring/", "keeping/"];

export async function gatherRows(vault: Vault): Promise<readonly VaultRow[]> {
  const rows = await vault.list("");
  return rows.filter(({ key }) => !OF_THIS_DEVICE.some((prefix) => key.startsWith(prefix)));
}
