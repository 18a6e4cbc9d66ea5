import { decodeUint8, decodeUint16, uint8Encoder, uint16Encoder } from "ts-mls/codec/number.js";
import { flatMapDecoder, mapDecoders } from "ts-mls/codec/tlsDecoder.js";
import { composeBufferEncoders, encode } from "ts-mls/codec/tlsEncoder.js";
import { decodeVarLenData, varLenDataEncoder } from "ts-mls/codec/variableLength.js";
import { ciphersuites } from "ts-mls/crypto/ciphersuite.js";
import type { PrivateKeyPackage } from "ts-mls/keyPackage.js";
import { MlsError } from "./engine.ts";
import type { Kit } from "./kit.ts";
import { decodeWhole } from "./refuse.ts";

/**
 * The private halves of a KeyPackage as bytes that can be stored:
 * format number (1 byte), suite (2 bytes), then init, leaf encryption and signature key, each behind its length.
 */
const format = 1;

const encodeStored = encode(
  composeBufferEncoders<[number, number, Uint8Array, Uint8Array, Uint8Array]>([
    uint8Encoder,
    uint16Encoder,
    varLenDataEncoder,
    varLenDataEncoder,
    varLenDataEncoder,
  ]),
);

const decodeStored = flatMapDecoder(decodeUint8, (found) => {
  if (found !== format) throw new MlsError("mls-malformed", `secrets of a KeyPackage in unknown format ${found}`);
  return mapDecoders(
    [decodeUint16, decodeVarLenData, decodeVarLenData, decodeVarLenData],
    (suite: number, initPrivateKey: Uint8Array, hpkePrivateKey: Uint8Array, signaturePrivateKey: Uint8Array) => ({
      suite,
      secrets: { initPrivateKey, hpkePrivateKey, signaturePrivateKey },
    }),
  );
});

export function encodeSecrets(kit: Kit, secrets: PrivateKeyPackage): Uint8Array {
  const { initPrivateKey, hpkePrivateKey, signaturePrivateKey } = secrets;
  return encodeStored([format, ciphersuites[kit.crypto.name], initPrivateKey, hpkePrivateKey, signaturePrivateKey]);
}

export function decodeSecrets(kit: Kit, bytes: Uint8Array): PrivateKeyPackage {
  const { suite, secrets } = decodeWhole(decodeStored, bytes, "the secrets of a KeyPackage");
  if (suite !== ciphersuites[kit.crypto.name]) throw new MlsError("mls-wrong-suite", `secrets for suite ${suite}`);
  if (Object.values(secrets).some((key) => key.length !== 32)) {
    throw new MlsError("mls-malformed", "a private key that has not 32 bytes");
  }
  return secrets;
}
