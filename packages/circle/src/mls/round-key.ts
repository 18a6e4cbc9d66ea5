/**
 * The round key: an X25519 key pair that a member keeps for as long as they belong to the circle, so that what is sealed
 * to them in a round still opens after their leaf key has moved on. Its private half follows from the signature key and
 * is stored nowhere; its public half stands in a leaf extension. Leaves of earlier builds have none.
 */
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Extension } from "ts-mls/extension.js";
import type { LeafNode } from "ts-mls/leafNode.js";
import { toBufferSource } from "ts-mls/util/byteArray.js";
import { MlsError } from "./engine.ts";
import { refusing } from "./refuse.ts";

/** From the range for private use (RFC 9420 section 17.3). */
export const roundKeyExtensionType = 0xf0c2;

const info = new TextEncoder().encode("nexus round key");
/** RFC 8410 section 7: what stands before the 32 bytes of an X25519 key in PKCS #8. */
const pkcs8Prefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);

/** The private half, 32 bytes. */
export const roundSecretOf = (signaturePrivateKey: Uint8Array): Uint8Array =>
  expand(sha256, extract(sha256, signaturePrivateKey), info, 32);

export async function roundKeyExtension(signaturePrivateKey: Uint8Array): Promise<Extension> {
  const secret = roundSecretOf(signaturePrivateKey);
  const { x } = await crypto.subtle.exportKey("jwk", await importSecret(secret));
  secret.fill(0);
  const extensionData = Uint8Array.fromBase64(x ?? "", { alphabet: "base64url" });
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
  const secret = await importSecret(new Uint8Array(32).fill(1));
  await refusing(async () => {
    const given = await crypto.subtle.importKey("raw", toBufferSource(key), "X25519", false, []);
    await crypto.subtle.deriveBits({ name: "X25519", public: given }, secret, 256);
  });
}

async function importSecret(secret: Uint8Array): Promise<CryptoKey> {
  const pkcs8 = new Uint8Array([...pkcs8Prefix, ...secret]);
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", true, ["deriveBits"]);
  } finally {
    pkcs8.fill(0);
  }
}
