import { sha256, sha512 } from "@noble/hashes/sha2.js";
import type { CiphersuiteName } from "ts-mls/crypto/ciphersuite.js";
import type { HpkeAlgorithm } from "ts-mls/crypto/hpke.js";
import type { Suite } from "./engine.ts";

export interface SuiteParameters {
  readonly name: CiphersuiteName;
  readonly hash: typeof sha256 | typeof sha512;
  readonly hpke: HpkeAlgorithm;
}

export const suiteParameters: Readonly<Record<Suite, SuiteParameters>> = {
  classical: {
    name: "MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519",
    hash: sha256,
    hpke: { kem: "DHKEM-X25519-HKDF-SHA256", kdf: "HKDF-SHA256", aead: "AES128GCM" },
  },
  // A private number (83) until the IETF assigns one: see docs/decisions/mls-engine.md, "The cliff ahead".
  "x-wing": {
    name: "MLS_256_XWING_AES256GCM_SHA512_Ed25519",
    hash: sha512,
    hpke: { kem: "X-Wing", kdf: "HKDF-SHA512", aead: "AES256GCM" },
  },
};
