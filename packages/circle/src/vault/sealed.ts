/**
 * Seals every value before it reaches a store, so that a copied disk or profile tells key names and lengths, nothing
 * else. XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) with a random nonce; the key name is bound in.
 */

import { concat, NexusError, utf8ToBytes } from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { Vault } from "./vault.ts";

const NONCE = 24;

type Random = (length: number) => Uint8Array;

/** `name` is authenticated, not stored. */
export function sealValue(key: Uint8Array, name: string, value: Uint8Array, random: Random): Uint8Array {
  const nonce = random(NONCE);
  return concat(nonce, xchacha20poly1305(key, nonce, utf8ToBytes(name)).encrypt(value));
}

/** Undefined where it was not sealed with this key under this name. */
export function openValue(key: Uint8Array, name: string, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return xchacha20poly1305(key, sealed.subarray(0, NONCE), utf8ToBytes(name)).decrypt(sealed.subarray(NONCE));
  } catch {
    return undefined;
  }
}

export function sealVault(vault: Vault, key: Uint8Array, random: Random): Vault {
  const open = (name: string, sealed: Uint8Array) => {
    const value = openValue(key, name, sealed);
    if (!value) throw new NexusError("vault-damaged", name);
    return value;
  };
  return {
    async read(name) {
      const sealed = await vault.read(name);
      return sealed && open(name, sealed);
    },
    async list(prefix, options) {
      const rows = await vault.list(prefix, options);
      return rows.map((row) => ({ key: row.key, value: open(row.key, row.value) }));
    },
    write: (changes) =>
      vault.write(
        changes.map(({ key: name, value }) => ({ key: name, value: value && sealValue(key, name, value, random) })),
      ),
    close: () => vault.close(),
  };
}
