/** What a person chose about their keeping: one sealed row. */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { whole } from "../fields.ts";
import type { Vault } from "../vault/vault.ts";

const ROW = "keeping/choices";

const word = whole(1, 10);

const kept = v.object({
  /** The words themselves: two of ten, so that what is left of the code stays beyond guessing. */
  test: v.optional(
    v.object({ words: v.tuple([word, word]), answer: v.tuple([v.string(), v.string()]), due: v.number() }),
  ),
  offerAfter: v.optional(v.number()),
});
export type Kept = v.InferOutput<typeof kept>;

const nothingChosen: Kept = {};

export async function readChoices(vault: Vault): Promise<Kept> {
  const row = await vault.read(ROW);
  if (!row) return nothingChosen;
  try {
    return v.parse(kept, JSON.parse(bytesToUtf8(row)));
  } catch (cause) {
    throw new NexusError("vault-damaged", ROW, { cause });
  }
}

export const writeChoices = (vault: Vault, choices: Kept): Promise<void> =>
  vault.write([{ key: ROW, value: utf8ToBytes(JSON.stringify(choices)) }]);
