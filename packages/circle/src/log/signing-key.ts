/** Ed25519 keys made from a 32-byte seed (RFC 8032): doors, drops and keepers prove themselves with them. */
import { concat, hexToBytes } from "@nexus/wire";
import { fromText } from "../text.ts";

export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes. */
  sign(content: Uint8Array): Promise<Uint8Array>;
}

/** RFC 8410 section 7: the fixed head of a PKCS #8 Ed25519 key. */
const PKCS8_HEAD = hexToBytes("302e020100300506032b657004220420") as Uint8Array;

export async function seedToSigningKey(seed: Uint8Array): Promise<SigningKey> {
  const pkcs8 = concat(PKCS8_HEAD, seed) as Uint8Array<ArrayBuffer>;
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  return {
    publicKey: fromText(x as string),
    async sign(content) {
      return new Uint8Array(await crypto.subtle.sign("Ed25519", key, content as Uint8Array<ArrayBuffer>));
    },
  };
}
