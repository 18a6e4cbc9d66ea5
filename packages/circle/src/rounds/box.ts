/**
 * Sealed to one member's round key: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
 * AES-128-GCM, as MLS suite 0x0001 has it. Opens for as long as the member belongs to the circle, in whatever epoch.
 * A box does not show who sealed it: the MLS message around it does, and `info` binds the two together.
 */
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256 } from "@hpke/core";
import { concat } from "@nexus/wire";
import { QuickHkdfSha256 } from "../mls/hpke-kdf.ts";
import { BOX_OVERHEAD } from "./box-overhead.ts";

const ENCAPSULATION = 32;

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new QuickHkdfSha256(),
  aead: new Aes128Gcm(),
});

/** `info` is authenticated, not stored. */
export async function sealToRoundKey(roundKey: Uint8Array, info: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.importKey("raw", bufferOf(roundKey), true);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: bufferOf(info) }, bufferOf(content));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Undefined where it was not sealed to this key with this `info`. `secret`: see `MlsEngine.roundSecret`. */
export async function openWithRoundKey(
  secret: Uint8Array,
  info: Uint8Array,
  box: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (box.length < BOX_OVERHEAD) return undefined;
  const recipientKey = await suite.kem.importKey("raw", bufferOf(secret), false);
  const enc = bufferOf(box.subarray(0, ENCAPSULATION));
  try {
    return new Uint8Array(
      await suite.open({ recipientKey, info: bufferOf(info), enc }, bufferOf(box.subarray(ENCAPSULATION))),
    );
  } catch {
    return undefined;
  }
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
