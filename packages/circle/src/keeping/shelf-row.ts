/** Which sanctuaries keep an archive for this device, and the keys for it: one sealed row. */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { type ArchiveKeys, codeToArchiveKeys } from "../keyring/archive-keys.ts";
import { fromText, toText } from "../text.ts";
import type { Vault } from "../vault/vault.ts";

const ROW = "keeping/shelf";

const ofCode = v.object({
  /** When the code was made, as its way says: the one whose way is there is the one that holds. */
  made: v.number(),
  id: v.string(),
  seed: v.string(),
  at: v.array(
    v.object({
      origin: v.string(),
      /** Milliseconds since 1970; undefined: not yet. */
      kept: v.optional(v.number()),
    }),
  ),
});
export type OfCode = v.InferOutput<typeof ofCode>;

export async function readShelf(vault: Vault): Promise<readonly OfCode[]> {
  const row = await vault.read(ROW);
  if (!row) return [];
  try {
    return v.parse(v.array(ofCode), JSON.parse(bytesToUtf8(row)));
  } catch (cause) {
    throw new NexusError("vault-damaged", ROW, { cause });
  }
}

export const writeShelf = (vault: Vault, codes: readonly OfCode[]): Promise<void> =>
  vault.write([{ key: ROW, value: utf8ToBytes(JSON.stringify(codes)) }]);

export function newOfCode(code: Uint8Array, made: number, origins: readonly string[]): OfCode {
  const { id, seed } = codeToArchiveKeys(code);
  return { made, id: toText(id), seed: toText(seed), at: origins.map((origin) => ({ origin })) };
}

export const keysOf = ({ id, seed }: OfCode): ArchiveKeys => ({ id: fromText(id), seed: fromText(seed) });
