/**
 * From a passphrase to a key: Argon2id (RFC 9106), slow on purpose. Loaded only when somebody uses a passphrase. The
 * parameters lie beside what the key seals, so that later ones may be stronger.
 */
import { NexusError, utf8ToBytes } from "@nexus/wire";
import { part } from "../part.ts";

export interface Argon2Parameters {
  /** KiB of memory. */
  readonly m: number;
  /** Passes. */
  readonly t: number;
  readonly p: number;
}

/**
 * 12 MiB and 3 passes: one of the minimum sets that OWASP's Password Storage Cheat Sheet (2026) holds for equal. Without
 * WebAssembly it takes about half a second on a laptop and two on a slow phone (see docs/decisions/keeping.md).
 */
export const argon2Now: Argon2Parameters = { m: 12 * 1024, t: 3, p: 1 };

const SHORTEST = 8;
const LONGEST_BYTES = 1024;

export type Progress = (share: number) => void;

/** Throws NexusError `passphrase-short`. */
export function requirePassphrase(text: string): void {
  if ([...text.trim()].length < SHORTEST) throw new NexusError("passphrase-short");
}

/** The same words give the same key on every keyboard: NFKC, spaces at both ends and doubled ones left out. */
export async function passphraseToKey(
  text: string,
  salt: Uint8Array,
  { m, t, p }: Argon2Parameters,
  onProgress: Progress = () => {},
): Promise<Uint8Array> {
  const { argon2idAsync } = await part(import("@noble/hashes/argon2.js"), "passphrase");
  const tidy = utf8ToBytes(text.normalize("NFKC").trim().replace(/\s+/g, " ")).subarray(0, LONGEST_BYTES);
  return await argon2idAsync(tidy, salt, { m, t, p, dkLen: 32, onProgress, asyncTick: 20 });
}
