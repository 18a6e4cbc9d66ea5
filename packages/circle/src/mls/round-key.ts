/**
 * The round key: an X25519 key pair that a member keeps for as long as they belong to the circle, so that what is sealed
 * to them in a round still opens after their leaf key has moved on. Its private half follows from the signature key and
 * is stored nowhere; its public half stands in a leaf extension. Leaves of earlier builds have none.
 */
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Extension } from "ts-mls/extension.js";
import type { LeafNode } from "ts-mls/leafNode.js";
import { importX25519Secret, x25519, x25519PublicKey } from "../hpke/x25519.ts";
import { MlsError } from "./engine.ts";
import { refusing } from "./refuse.ts";

/** From the range for private use (RFC 9420 section 17.3). */
export const roundKeyExtensionType = 0xf0c2;

const info = new TextEncoder().encode("nexus round key");

/** The private half, 32 bytes. */
export const roundSecretOf = (signaturePrivateKey: Uint8Array): Uint8Array =>
  expand(sha256, extract(sha256, signaturePrivateKey), info, 32);

export async function roundKeyExtension(signaturePrivateKey: Uint8Array): Promise<Extension> {
  const secret = roundSecretOf(signaturePrivateKey);
  const extensionData = await x25519PublicKey(await importX25519Secret(secret));
  secret.fill(0);
  return { extensionType: roundKeyExtensionType, extensionData };
}

/** The public half that stands in a leaf; undefined where there is none. */
export const roundKeyOf = ({ extensions }: Pick<LeafNode, "extensions">): Uint8Array | undefined =>
  extensions.find(({ extensionType }) => extensionType === roundKeyExtensionType)?.extensionData.slice();

/** A leaf carries a round key that its capabilities name and that something can be sealed to, or nothing at all. Throws `mls-invalid`. */
export async function requireRoundKeyOnly({ extensions, capabilities }: LeafNode): Promise<void> {
  const [first, ...more] = extensions;
  if (!first) return;
  const key = first.extensionData;
  const isOurs =
    first.extensionType === roundKeyExtensionType && capabilities.extensions.includes(roundKeyExtensionType);
  if (!isOurs || more.length > 0 || key.length !== 32) throw new MlsError("mls-invalid", "a leaf with extensions");
  // A key of low order makes the same secret with every other key (RFC 7748 section 6.1): WebCrypto refuses it.
  const secret = await importX25519Secret(new Uint8Array(32).fill(1));
  await refusing(() => x25519(secret, key));
}
