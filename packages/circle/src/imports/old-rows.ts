/** Imports of builds in which they lay beside the journal and stayed on one device: made entries of it, in one write. */
import { bytesToUtf8 } from "@nexus/wire";
import type { EntryId } from "../journal/calls.ts";
import { type BroughtRow, entryChange } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import { readAll } from "../vault/read-all.ts";
import type { Vault } from "../vault/vault.ts";

const PLACES = ["journal/import/", "journal/body/"];

/** Rows that cannot be read stay where they are. */
export async function bringOldRows(journal: Journal, vault: Vault, newId: () => EntryId): Promise<void> {
  const read = await Promise.all(PLACES.map((place) => readAll(vault, place)));
  const old = read.flatMap(({ rows }) => rows);
  if (old.length === 0) return;
  const entries = old.map(({ key, value }): BroughtRow => {
    const [, , of = ""] = key.split("/");
    return { id: newId(), at: 0, kind: "brought", import: of, packed: bytesToUtf8(value) };
  });
  await journal.change(
    [...entries.map(entryChange), ...old.map(({ key }) => ({ key, value: undefined }))],
    new Map(entries.map((entry) => [entry.id, entry])),
  );
}
