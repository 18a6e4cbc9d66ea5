/** Imports of builds in which they lay beside the journal and stayed on one device: made rows of it, in one write. */
import { bytesToUtf8 } from "@nexus/wire";
import type { EntryId } from "../journal/calls.ts";
import { type BroughtRow, entryChange } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import { readAll } from "../vault/read-all.ts";
import type { Vault } from "../vault/vault.ts";
import { bodyRows, hoursIn, recordRow, recordsIn } from "./rows.ts";

const RECORDS = "journal/import/";
const BODY = "journal/body/";

/** Rows that cannot be read stay where they are. */
export async function bringOldRows(journal: Journal, vault: Vault, newId: () => EntryId): Promise<void> {
  const old = (await Promise.all([RECORDS, BODY].map((place) => readAll(vault, place)))).flatMap(({ rows }) => rows);
  if (old.length === 0) return;
  const read = old.map(({ key, value }) => {
    const [, , of = ""] = key.split("/");
    return { id: key, at: 0, kind: "brought", import: of, packed: bytesToUtf8(value) } as const;
  });
  // A month was one row, however long; now a row has to fit a message.
  const months = [...Map.groupBy(read, (row) => row.import)].flatMap(([of, rows]) =>
    bodyRows(of, hoursIn(rows), newId),
  );
  const rows: readonly BroughtRow[] = [...recordsIn(read).map((view) => recordRow(view, newId)), ...months];
  await journal.change(
    [...rows.map(entryChange), ...old.map(({ key }) => ({ key, value: undefined }))],
    new Map(rows.map((row) => [row.id, row])),
  );
}
