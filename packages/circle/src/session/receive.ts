/** The decide phase for entries that come from the log. */
import { bytesToHex, type Entry, entryHash, equalBytes, hourlessEntryHash, NexusError } from "@nexus/wire";
import { breach } from "../agreement/breach.ts";
import type { Footing } from "../agreement/footing.ts";
import { decodeGrounds } from "../agreement/grounds.ts";
import { commitOutcome } from "../agreement/outcome.ts";
import type { MemberId } from "../api.ts";
import { settleExchanges } from "../exchange/take-exchanges.ts";
import { type Attestation, decodeAttestation } from "../log/attestation.ts";
import { openPadded } from "../log/seal.ts";
import { MlsError, type ReceivedCommit, type ReceivedMessage } from "../mls/index.ts";
import { decodePayload } from "../payload.ts";
import { fromText, toText } from "../text.ts";
import { stepOut } from "./adopt.ts";
import { adoptOwn } from "./echo.ts";
import { lookBack } from "./look-back.ts";
import type { Cursor } from "./record.ts";
import { noteStub } from "./retention.ts";
import type { Core, Draft, Inside, Snapshot } from "./snapshot.ts";
import { forgetPrevious } from "./split.ts";
import { markInvalid, takeLawful } from "./take-commit.ts";
import { takePayload } from "./take-payload.ts";
import { settleRounds, sweepRounds } from "./take-rounds.ts";
import { trouble } from "./trouble.ts";

const TRAIL = 128;

/**
 * Takes entries in the order of the log. A commit moves the cursor to another door; what is said under that one comes
 * once it was opened.
 * Throws NexusError `log-broken` where the chain does not hold; nothing of the draft may be kept then.
 */
export async function takeEntries(core: Core, from: Snapshot, draft: Draft, entries: readonly Entry[]): Promise<void> {
  forgetPrevious(core, draft);
  for (const entry of entries) {
    const { cursor, standing } = draft.record;
    if (standing !== "member" || !cursor || !draft.inside) break;
    if (entry.under !== cursor.under) await lookBack(core, draft, entry);
    else if (entry.seq > cursor.seq) await takeEntry(core, from, draft, cursor, draft.inside, entry);
  }
  sweepRounds(from, draft);
}

async function takeEntry(
  core: Core,
  from: Snapshot,
  draft: Draft,
  cursor: Cursor,
  inside: Inside,
  entry: Entry,
): Promise<void> {
  const isHourKept = checkChain(inside.footing, cursor, entry, draft.record.isHourKept ?? false);
  const hash = toText(entry.hash);
  const trail = [...cursor.trail, [entry.seq, hash] as const].slice(-TRAIL);
  draft.record = { ...draft.record, cursor: { ...cursor, seq: entry.seq, hash, trail }, isHourKept };

  if (isStub(entry)) noteStub(draft, entry.hour, core.now());
  await settleRounds(from, draft, inside.footing, entry.hour);
  await settleExchanges(draft, entry.hour);
  const id = bytesToHex(entry.id);
  const own = draft.outbox.find((row) => row.sealed?.id === id && row.sealed.body === toText(entry.body));
  if (own?.sealed) await adoptOwn(core, from, draft, entry, own);
  else if (entry.kind !== "message") await takeCommit(core, from, draft, inside, entry);
  else if (entry.body.length > 0) await takeMessage(core, from, draft, inside, entry);
}

/** An empty message: what retention leaves. */
const isStub = ({ kind, body }: Entry): boolean => kind === "message" && body.length === 0;

/**
 * Answers whether the chain covers the hour by now: a log that began before it did goes over once, and not back.
 * The hash of a stub is taken as told, if it is old enough (`retention.ts`).
 */
function checkChain({ circle }: Footing, cursor: Cursor, entry: Entry, isHourKept: boolean): boolean {
  if (isStub(entry)) return isHourKept;
  const previous = fromText(cursor.hash);
  if (equalBytes(entryHash(circle, previous, entry), entry.hash)) return true;
  if (!isHourKept && equalBytes(hourlessEntryHash(circle, previous, entry), entry.hash)) return false;
  throw new NexusError("log-broken", `entry ${entry.seq} is not chained to the one before`);
}

/** Opens both layers. A refusal names what was wrong. */
async function unseal(
  core: Core,
  inside: Inside,
  entry: Entry,
): Promise<{ opened: ReceivedCommit | ReceivedMessage; said: Attestation } | { problem: string }> {
  const framed = openPadded(inside.keys.envelope, inside.keys.door.publicKey, entry.body);
  if (!framed) return { problem: "the envelope does not open" };
  try {
    const opened = await core.engine.open(inside.group, framed);
    const said = decodeAttestation(opened.aad);
    return said ? { opened, said } : { problem: "the attestation is malformed" };
  } catch (error) {
    if (error instanceof MlsError) return { problem: error.code };
    throw error;
  }
}

const authorOf = (footing: Footing, leaf: number): MemberId | undefined =>
  footing.members.find((member) => member.leaf === leaf)?.id;

/** Compares what the author saw of the log with what this device saw. */
function compareLogs(core: Core, draft: Draft, inside: Inside, said: Attestation, author: MemberId | undefined): void {
  const seen = draft.record.cursor?.trail.find(([seq]) => seq === said.seq);
  const tag = core.engine.epochAuthenticator(inside.group).subarray(0, 16);
  if (seen && seen[1] !== toText(said.hash)) {
    trouble(core, draft, "log-forked", `at entry ${said.seq} the record differs`, author);
  } else if (!equalBytes(tag, said.epochTag)) {
    trouble(core, draft, "log-forked", "the epoch differs", author);
  }
}

async function takeMessage(core: Core, from: Snapshot, draft: Draft, inside: Inside, entry: Entry): Promise<void> {
  const result = await unseal(core, inside, entry);
  // Sealed before the archive was made and sent after: its key is used up here, and its words wait in the outbox too.
  if ("problem" in result && result.problem === "mls-replayed" && draft.record.restored) return;
  if ("problem" in result) return trouble(core, draft, "entry-invalid", result.problem);
  const { opened, said } = result;
  const author = authorOf(inside.footing, opened.sender);
  if (opened.kind !== "message") return trouble(core, draft, "entry-invalid", "a commit among the messages", author);
  draft.inside = { ...inside, group: opened.group };
  draft.consumed.push(...opened.consumed);
  if (author === undefined) return trouble(core, draft, "entry-invalid", "no such author");
  compareLogs(core, draft, inside, said, author);
  const parsed = decodePayload(opened.plaintext);
  if (!parsed.ok) return trouble(core, draft, "entry-invalid", parsed.problem, author);
  await takePayload(core, from, draft, entry, author, parsed.value);
}

/** Follows the commit if MLS and the agreement hold it good; else marks it, so that it gets contested. */
async function takeCommit(core: Core, from: Snapshot, draft: Draft, inside: Inside, entry: Entry): Promise<void> {
  const refuse = (detail: string, by?: MemberId) =>
    markInvalid(core, draft, entry, breach("commit-invalid", detail), by);
  const result = await unseal(core, inside, entry);
  // Another copy of this member has moved on (restored from an archive, or the device it was taken from): we cannot
  // follow our own commit, and contesting it would harm the circle.
  if ("problem" in result && result.problem === "mls-own") return stepOut(draft, "adrift");
  if ("problem" in result) return refuse(result.problem);
  const { opened, said } = result;
  const author = authorOf(inside.footing, opened.sender);
  if (opened.kind !== "commit") return refuse("a message in place of a commit", author);
  compareLogs(core, draft, inside, said, author);
  const grounds = decodeGrounds(said.grounds);
  if (!grounds.ok) return refuse(`grounds: ${grounds.problem}`, author);
  if (author === undefined) return refuse("the author is no member");
  const { group, context, foreign, selfRemoved, consumed: used } = opened;
  const outcome = commitOutcome(grounds.value, opened.added, opened.removed);
  await takeLawful(core, from, draft, entry, { group, author, outcome, context, foreign, selfRemoved, used });
}
