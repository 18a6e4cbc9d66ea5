import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import { makeGenericHpke } from "ts-mls/crypto/implementation/hpke.js";
import { expect, it } from "vitest";
import { createKit } from "../../src/mls/kit.ts";

/** The IETF's own test vectors, in a folder beside the repository. They are data of others and not part of it. */
const folder = new URL("../../../../../shared/reference/mls/", import.meta.url);

/** One test that walks through every case of a file, or says why it cannot. */
export function eachVector<T extends object>(
  file: string,
  promise: string,
  check: (vector: T, provider: CiphersuiteImpl) => Promise<void>,
): void {
  const path = fileURLToPath(new URL(file, folder));
  if (!existsSync(path)) {
    it.skip(`${promise}: skipped, because the official vectors are not at ../shared/reference/mls/${file}`, () => {});
    return;
  }
  const vectors: readonly T[] = JSON.parse(readFileSync(path, "utf8"));
  it(`${promise} (${vectors.length} cases of ${file})`, { timeout: 60_000 }, async () => {
    expect(vectors.length).toBeGreaterThan(0);
    for (const vector of vectors) await check(vector, await providerOf(vector));
  });
}

export function hex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromHex(digits);
}

async function providerOf(vector: object): Promise<CiphersuiteImpl> {
  const { crypto: provider } = await createKit("classical");
  const isChaCha = "cipher_suite" in vector && vector.cipher_suite === 3;
  if (!isChaCha) return provider;
  const algorithm = { kem: "DHKEM-X25519-HKDF-SHA256", kdf: "HKDF-SHA256", aead: "CHACHA20POLY1305" } as const;
  const primitives = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new ChaCha20Poly1305() as unknown as Aes128Gcm,
  });
  const aead = {
    encrypt: async (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array) =>
      chacha20poly1305(key, nonce, aad).encrypt(plaintext),
    decrypt: async (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array) =>
      chacha20poly1305(key, nonce, aad).decrypt(ciphertext),
  };
  return {
    ...provider,
    name: "MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519",
    hpke: await makeGenericHpke(algorithm, aead, primitives),
  };
}

/** Suite 3 is in the vectors and not in the product: its cipher for HPKE, for these tests alone. */
class ChaCha20Poly1305 {
  readonly id = 3;
  readonly keySize = 32;
  readonly nonceSize = 12;
  readonly tagSize = 16;
  createEncryptionContext(rawKey: ArrayBuffer) {
    const cipher = (nonce: ArrayBuffer, aad: ArrayBuffer) =>
      chacha20poly1305(new Uint8Array(rawKey), new Uint8Array(nonce), new Uint8Array(aad));
    return {
      seal: async (nonce: ArrayBuffer, data: ArrayBuffer, aad: ArrayBuffer) =>
        cipher(nonce, aad).encrypt(new Uint8Array(data)).slice().buffer,
      open: async (nonce: ArrayBuffer, data: ArrayBuffer, aad: ArrayBuffer) =>
        cipher(nonce, aad).decrypt(new Uint8Array(data)).slice().buffer,
    };
  }
}
