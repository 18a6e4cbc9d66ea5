import { Aes128Gcm, Aes256Gcm, CipherSuite } from "@hpke/core";
import type { Aead } from "ts-mls/crypto/aead.js";
import type { Hpke, HpkeAlgorithm } from "ts-mls/crypto/hpke.js";
import { makeGenericHpke } from "ts-mls/crypto/implementation/hpke.js";
import { CryptoError } from "ts-mls/mlsError.js";
import { toBufferSource } from "ts-mls/util/byteArray.js";
import { part } from "../part.ts";
import { QuickHkdfSha256, QuickHkdfSha512 } from "./hpke-kdf.ts";

/** HPKE (RFC 9180) of one suite, by WebCrypto. Either KEM is loaded only where it is used. */
export async function hpke(algorithm: HpkeAlgorithm, random: (length: number) => Uint8Array): Promise<Hpke> {
  const primitives = new CipherSuite({
    kem: await kemOf(algorithm),
    kdf: algorithm.kdf === "HKDF-SHA512" ? new QuickHkdfSha512() : new QuickHkdfSha256(),
    aead: algorithm.aead === "AES256GCM" ? new Aes256Gcm() : new Aes128Gcm(),
  });
  const generic = await makeGenericHpke(algorithm, aesGcm, primitives);
  return {
    ...generic,
    generateKeyPair: () => generic.deriveKeyPair(random(32)),
    // A public key that somebody else chose may be one that nothing can be sealed to.
    seal: (...parameters) => generic.seal(...parameters).catch(throwCryptoError),
  };
}

async function kemOf({ kem }: HpkeAlgorithm) {
  if (kem !== "X-Wing") {
    const { DhkemX25519HkdfSha256 } = await part(import("./classical-kem.ts"), "classical");
    return new DhkemX25519HkdfSha256();
  }
  const { XWing } = await part(import("@hpke/hybridkem-x-wing"), "x-wing");
  return new XWing();
}

const aesGcm: Aead = {
  async encrypt(key, nonce, additionalData, plaintext) {
    const parameters = { name: "AES-GCM", iv: toBufferSource(nonce), additionalData: toBufferSource(additionalData) };
    return new Uint8Array(
      await crypto.subtle.encrypt(parameters, await aesKey(key, "encrypt"), toBufferSource(plaintext)),
    );
  },
  async decrypt(key, nonce, additionalData, ciphertext) {
    const parameters = { name: "AES-GCM", iv: toBufferSource(nonce), additionalData: toBufferSource(additionalData) };
    return new Uint8Array(
      await crypto.subtle.decrypt(parameters, await aesKey(key, "decrypt"), toBufferSource(ciphertext)),
    );
  },
};

function aesKey(key: Uint8Array, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", toBufferSource(key), "AES-GCM", false, [usage]);
}

function throwCryptoError(cause: unknown): never {
  throw new CryptoError(`${cause}`);
}
