/**
 * Turns the rows of an archive into rows of a vault. The device that they came from may have gone on since, so a
 * restored circle must never seal with its old ratchets: it is marked, what was sealed and waited is unbound again, and
 * its first own act is to take fresh keys (see docs/decisions/restoring.md).
 */
import { bytesToUtf8, NexusError } from "@nexus/wire";
import type { OutboxRow } from "../session/intent.ts";
import { type CircleRecord, jsonChange, keys } from "../session/record.ts";
import type { VaultChange, VaultRow } from "../vault/vault.ts";

const RECORD = /^circle\/[0-9a-f]{32}\/record$/;
const OUTBOX = /^circle\/[0-9a-f]{32}\/outbox\//;
/** What could be decided within minutes only, and is over. */
const PREVIOUS = /^circle\/[0-9a-f]{32}\/previous$/;

export const settleIn = (rows: readonly VaultRow[]): readonly VaultChange[] => rows.flatMap(settleRow);

function settleRow(row: VaultRow): readonly VaultChange[] {
  if (PREVIOUS.test(row.key)) return [];
  if (OUTBOX.test(row.key)) return settleWaiting(row);
  return RECORD.test(row.key) ? settleRecord(row) : [row];
}

/** Words go out again, sealed anew; who has read them knows them by their id. Changes were for another day. */
function settleWaiting(row: VaultRow): readonly VaultChange[] {
  const waiting = parse<OutboxRow>(row);
  return waiting.intent.kind === "say" ? [jsonChange(row.key, { ...waiting, sealed: undefined })] : [];
}

function settleRecord(row: VaultRow): readonly VaultChange[] {
  const record = parse<CircleRecord>(row);
  if (record.standing !== "member" && record.standing !== "knocking") return [row];
  const n = record.nextOutbox;
  const settled: CircleRecord = { ...record, restored: true, previous: undefined, plea: undefined, nextOutbox: n + 1 };
  const renewal: OutboxRow = { n, intent: { kind: "renew" }, sealed: undefined };
  return [jsonChange(row.key, settled), jsonChange(keys.outbox(record.id, n), renewal)];
}

function parse<T>({ key, value }: VaultRow): T {
  try {
    return JSON.parse(bytesToUtf8(value)) as T;
  } catch (cause) {
    throw new NexusError("archive-malformed", key, { cause });
  }
}
