import { expand, extract } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import type { Hash } from "ts-mls/crypto/hash.js";
import type { Kdf } from "ts-mls/crypto/kdf.js";
import { constantTimeEqual } from "ts-mls/util/constantTimeCompare.js";
import { ed25519 } from "./ed25519.ts";
import type { Suite } from "./engine.ts";
import { hpke } from "./hpke.ts";
import { type SuiteParameters, suiteParameters } from "./suites.ts";

/**
 * The cryptography that the library runs on. MLS hashes many short strings, for which the call into WebCrypto costs ten
 * times the hash: SHA-2 and HKDF are computed in JavaScript, everything with a public key or a cipher in WebCrypto.
 *
 * `random` feeds keys, path secrets and nonces; the ephemeral keys inside HPKE are drawn by WebCrypto itself.
 */
export async function createProvider(suite: Suite, random: (length: number) => Uint8Array): Promise<CiphersuiteImpl> {
  const parameters = suiteParameters[suite];
  return {
    name: parameters.name,
    hash: hashOf(parameters),
    kdf: kdfOf(parameters),
    signature: ed25519(random),
    hpke: await hpke(parameters.hpke, random),
    rng: { randomBytes: random },
  };
}

function hashOf({ hash }: SuiteParameters): Hash {
  return {
    digest: async (data) => hash(data),
    mac: async (key, data) => hmac(hash, key, data),
    verifyMac: async (key, mac, data) => constantTimeEqual(mac, hmac(hash, key, data)),
  };
}

function kdfOf({ hash }: SuiteParameters): Kdf {
  return {
    size: hash.outputLen,
    extract: async (salt, ikm) => extract(hash, ikm, salt),
    expand: async (prk, info, length) => expand(hash, prk, info, length),
  };
}
