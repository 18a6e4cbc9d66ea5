/** Records of the journal on their way between devices: taken out of a message, gathered for one. */
import { bytesToUtf8, utf8Length, utf8ToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import type { EntryId } from "../journal/calls.ts";
import { decodeEntry, rowOf } from "../journal/entry.ts";
import type { Payload } from "../payload.ts";
import { type Draft, tellAll } from "../session/snapshot.ts";
import type { Vault } from "../vault/vault.ts";
import { COME, type Edition } from "./edition.ts";

type JournalPayload = Extract<Payload, { type: "journal" }>;
export type JournalRecord = JournalPayload["records"][number];

/** What goes in one message: so many bytes, or one record; never more records than so many. */
const PIECE_BYTES = 24_000;
const PIECE_RECORDS = 500;
/** The longest line takes less, unless it is of signs that JSON writes in six letters each. In bytes. */
const RECORD_BYTES = 63_000;

/**
 * Puts what came beside the draft, so that it is durable with the cursor. Whether it is newer than what is here is judged
 * in the write (`ledger.ts`): until then this device may write, too. Its own words come as everyone else's.
 */
export function takeRecords(draft: Draft, author: MemberId, { asks, records }: JournalPayload): void {
  for (const record of records) {
    draft.beside.push({ key: `${COME}${record.id}`, value: utf8ToBytes(JSON.stringify(record)) });
  }
  if (asks && author !== draft.record.me) tellAll(draft, "asked");
}

/**
 * As many of these as one message takes, as they lie in the vault. An edition is looked up before its row is read: an entry
 * that is written in between goes out under the older one, and once more under its own.
 */
export async function gather(
  vault: Pick<Vault, "read">,
  ids: Iterable<EntryId>,
  editionOf: (id: EntryId) => Edition,
): Promise<{ readonly records: readonly JournalRecord[]; readonly unfit: readonly EntryId[] }> {
  const records: JournalRecord[] = [];
  const unfit: EntryId[] = [];
  let bytes = 0;
  for (const id of ids) {
    const record = await recordOf(vault, id, editionOf(id));
    const length = record ? utf8Length(JSON.stringify(record)) : RECORD_BYTES + 1;
    if (!record || length > RECORD_BYTES) {
      unfit.push(id);
      continue;
    }
    if (records.length === PIECE_RECORDS || (bytes > 0 && bytes + length > PIECE_BYTES)) break;
    records.push(record);
    bytes += length;
  }
  return { records, unfit };
}

/** Undefined for a row that cannot be read here: it stays, as it is. */
async function recordOf(
  vault: Pick<Vault, "read">,
  id: EntryId,
  { edition, gone }: Edition,
): Promise<JournalRecord | undefined> {
  if (gone) return { id, edition };
  try {
    const row = await vault.read(rowOf(id));
    return row && decodeEntry(rowOf(id), row) && { id, edition, entry: JSON.parse(bytesToUtf8(row)) };
  } catch {
    return undefined;
  }
}
