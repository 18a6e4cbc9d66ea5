/**
 * What a recovery code opens. Its device keeps only a public key (X-Wing: ML-KEM-768 and X25519), to which it can seal
 * new vault keys and archives at any time without the code; what lies on the device opens none of them.
 */

import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { concat, utf8ToBytes } from "@nexus/wire";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { part } from "../part.ts";

/** 1,120 bytes of KEM, then 32 sealed bytes with a tag of 16. */
const ENC = 1120;

/** 32 bytes for one purpose of a code. */
export const codeSecret = (code: Uint8Array, purpose: string): Uint8Array =>
  hkdf(sha256, code, undefined, utf8ToBytes(`nexus code 1 ${purpose}`), 32);

/** HPKE (RFC 9180) by WebCrypto. X-Wing is loaded only where it is used. */
async function suite() {
  const { XWing } = await part(import("@hpke/hybridkem-x-wing"), "x-wing");
  return new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

const own = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;

const keyPair = async (code: Uint8Array) => {
  const hpke = await suite();
  return { hpke, pair: await hpke.kem.deriveKeyPair(own(codeSecret(code, "seal"))) };
};

/** 1,216 bytes. */
export async function codePublicKey(code: Uint8Array): Promise<Uint8Array> {
  const { hpke, pair } = await keyPair(code);
  return new Uint8Array(await hpke.kem.serializePublicKey(pair.publicKey));
}

/** Seals 32 bytes to whoever has the code. `label` says what for, and is bound in. */
export async function sealToCode(publicKey: Uint8Array, label: string, secret: Uint8Array): Promise<Uint8Array> {
  const hpke = await suite();
  const recipientPublicKey = await hpke.kem.deserializePublicKey(own(publicKey));
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info: own(utf8ToBytes(label)) }, own(secret));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Undefined where it was not sealed to this code, or for something else. */
export async function openWithCode(
  code: Uint8Array,
  label: string,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { hpke, pair } = await keyPair(code);
  const info = own(utf8ToBytes(label));
  try {
    const parameters = { recipientKey: pair.privateKey, enc: own(sealed.subarray(0, ENC)), info };
    const secret = new Uint8Array(await hpke.open(parameters, own(sealed.subarray(ENC))));
    return secret.length === 32 ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** How long `sealToCode` makes 32 bytes. */
export const SEALED_TO_CODE = ENC + 32 + 16;
