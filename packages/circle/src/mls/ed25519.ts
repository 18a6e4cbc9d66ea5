import type { Signature } from "ts-mls/crypto/signature.js";
import { CryptoError } from "ts-mls/mlsError.js";
import { toBufferSource } from "ts-mls/util/byteArray.js";

/** RFC 8410 section 7: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const pkcs8Prefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** Ed25519 of WebCrypto, with private keys as plain 32-byte seeds. */
export function ed25519(random: (length: number) => Uint8Array): Signature {
  return {
    async keygen() {
      const signKey = random(32);
      const { x } = await crypto.subtle.exportKey("jwk", await importSeed(signKey, true));
      return { signKey, publicKey: Uint8Array.fromBase64(x ?? "", { alphabet: "base64url" }) };
    },
    async sign(signKey, message) {
      const key = await importSeed(signKey, false);
      return new Uint8Array(await crypto.subtle.sign("Ed25519", key, toBufferSource(message)));
    },
    async verify(publicKey, message, signature) {
      if (publicKey.length !== 32) throw new CryptoError("An Ed25519 public key has 32 bytes");
      const key = await crypto.subtle.importKey("raw", toBufferSource(publicKey), "Ed25519", false, ["verify"]);
      return crypto.subtle.verify("Ed25519", key, toBufferSource(signature), toBufferSource(message));
    },
  };
}

async function importSeed(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  const pkcs8 = new Uint8Array([...pkcs8Prefix, ...seed]);
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", extractable, ["sign"]);
  } finally {
    pkcs8.fill(0);
  }
}
