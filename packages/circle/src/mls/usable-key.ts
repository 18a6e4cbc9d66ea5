import type { Kit } from "./kit.ts";
import { refusing } from "./refuse.ts";

/**
 * Tries out an encryption key that somebody else chose. Were one taken into the tree to which nothing can be sealed,
 * nobody could commit past its leaf. Throws `mls-invalid`.
 */
export async function requireUsableKey(kit: Kit, key: Uint8Array): Promise<void> {
  const { hpke } = kit.crypto;
  await refusing(async () => hpke.seal(await hpke.importPublicKey(key), new Uint8Array(), new Uint8Array()));
}
