/**
 * The vault key: 32 random bytes that seal every record. Here it lies beside them, unwrapped: it protects a copy of the
 * records without this row. Wrapping it (passphrase, recovery code, passkey) is the lock's business.
 */
import { NexusError } from "@nexus/wire";
import { sealVault } from "./sealed.ts";
import type { Vault } from "./vault.ts";

const ROW = "vault/key";

export async function openOwnVault(vault: Vault, random: (length: number) => Uint8Array): Promise<Vault> {
  let key = await vault.read(ROW);
  if (!key) {
    key = random(32);
    await vault.write([{ key: ROW, value: key }]);
  }
  if (key.length !== 32) throw new NexusError("vault-damaged", ROW);
  return sealVault(vault, key, random);
}
