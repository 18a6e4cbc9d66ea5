/** The decide phase for what goes out: binds the next intent of the outbox to the current door. */
import { bytesToHex, NexusError } from "@nexus/wire";
import { decide } from "../agreement/decide.ts";
import type { Find } from "../agreement/entry.ts";
import { encodeGrounds, type Grounds, type Plea } from "../agreement/grounds.ts";
import { secretToDropKeys } from "../invite/drop-keys.ts";
import { sealLetter } from "../invite/letters.ts";
import { comeBackContent, keyPackageHash, labels } from "../invite/vouch.ts";
import { encodeAttestation } from "../log/attestation.ts";
import { sealPadded } from "../log/seal.ts";
import type { Group } from "../mls/index.ts";
import { encodePayload, type Payload } from "../payload.ts";
import { letters } from "../report/later.ts";
import { isMoot, takeWordsBack } from "../rounds/moot.ts";
import { fromText, toText } from "../text.ts";
import { HOUR } from "../time.ts";
import { hourNow } from "./clock.ts";
import { isChange, isPlaced, type LetterIntent, type OutboxRow, type SealedIntent } from "./intent.ts";
import { ownMember, sayHere } from "./own.ts";
import { emptyPlan, type Plan, planChange } from "./plan.ts";
import { type Cursor, ownFromText, ownToText } from "./record.ts";
import { saidSince } from "./reshare.ts";
import { type Core, type Draft, enqueue, enterEpoch, findItem, type Inside, type Snapshot } from "./snapshot.ts";
import { shouldYield, yieldBranch } from "./split.ts";
import { trouble } from "./trouble.ts";

/**
 * The row to send next: a contest before all else; nothing but a contest while the last commit does not hold. A circle
 * from an archive takes fresh keys before it says anything.
 */
export function nextRow({ outbox, record }: Pick<Draft, "outbox" | "record">, cursor: Cursor): OutboxRow | undefined {
  if (record.restored) return cursor.invalid.length > 0 ? undefined : outbox.find((row) => row.intent.kind === "renew");
  const contest = outbox.find((row) => row.intent.kind === "contest");
  return contest ?? (cursor.invalid.length > 0 ? undefined : outbox.find((row) => row.held === undefined));
}

/** A contest stays bound to the door it contests under; everything else is sealed anew when the door moves. */
export const isBound = ({ intent, sealed }: OutboxRow, cursor: Cursor): boolean =>
  sealed !== undefined && (sealed.under === cursor.under || intent.kind === "contest");

/**
 * Seals the next row, or forgets it where it has become moot. Answers whether there was anything to do; call again
 * until there is not.
 */
export async function sealNext(core: Core, from: Snapshot, draft: Draft): Promise<boolean> {
  const { inside, record } = draft;
  const { cursor } = record;
  if (!inside || !cursor || record.standing !== "member") return false;
  const row = nextRow(draft, cursor);
  if (!row || isBound(row, cursor)) return false;
  if (!isPlaced(row)) return false;
  if (row.intent.kind === "report" || row.intent.kind === "guard") {
    await sealLetterRow(core, draft, inside, cursor, row, row.intent);
    return true;
  }
  if (row.intent.kind === "say") {
    await sealWords(core, from, draft, inside, cursor, row, row.intent.payload);
    return true;
  }
  if (row.intent.kind === "yield") {
    replaceRow(draft, row, undefined);
    await yieldBranch(core, from, draft);
    return false;
  }
  if (row.intent.kind === "return" && shouldYield(draft)) {
    draft.outbox = draft.outbox.filter((it) => it.intent.kind !== "return");
    await sayHere(core, draft, record.previous?.contest as number);
    enqueue(draft, { kind: "yield" });
    return true;
  }
  if (row.intent.kind === "contest") {
    if (cursor.invalid.length === 0) replaceRow(draft, row, undefined);
    else await sealContest(core, from, draft, inside, cursor, row);
    return true;
  }
  const planned = await planChange(core, draft, inside, row.intent, (id) => findItem(from, draft, id));
  if ("moot" in planned) {
    replaceRow(draft, row, undefined);
    if (planned.code) trouble(core, draft, planned.code, planned.detail ?? "");
    return true;
  }
  await sealCommit(core, from, draft, inside, cursor, row, planned.plan, "commit");
  return true;
}

/** What all would refuse stays here: the circle may have moved on since it was wished for. */
async function sealWords(
  core: Core,
  from: Snapshot,
  draft: Draft,
  inside: Inside,
  cursor: Cursor,
  row: OutboxRow,
  payload: Payload,
): Promise<void> {
  const { state, me: author } = draft.record;
  const find: Find = (id) => findItem(from, draft, id);
  const isLate = isMoot(state, author, payload, find);
  const said = { kind: "message", seq: cursor.seq + 1, hour: hourNow(core), author, payload } as const;
  const refused = isLate ? undefined : await decide(inside.footing, state, said, find);
  if (!isLate && !refused) return await sealMessage(core, draft, inside, cursor, row, encodePayload(payload));
  replaceRow(draft, row, undefined);
  takeWordsBack(draft, payload);
  if (refused) trouble(core, draft, refused.code, refused.detail);
  else if (payload.type === "seal") trouble(core, draft, "round-over", "");
}

function replaceRow(draft: Draft, row: OutboxRow, sealed: SealedIntent | undefined): void {
  draft.outbox = sealed
    ? draft.outbox.map((it) => (it.n === row.n ? { ...row, sealed } : it))
    : draft.outbox.filter((it) => it.n !== row.n);
}

/** To those whom it is for as they are in this epoch. Where they have gone, there is nobody to tell. */
async function sealLetterRow(
  core: Core,
  draft: Draft,
  inside: Inside,
  cursor: Cursor,
  row: OutboxRow,
  intent: LetterIntent,
): Promise<void> {
  const payload = await (await letters()).writeLetter(core, inside, intent);
  if (payload) return await sealMessage(core, draft, inside, cursor, row, encodePayload(payload));
  replaceRow(draft, row, undefined);
  if (intent.kind === "report") trouble(core, draft, "keeper-none", "");
}

const attest = (core: Core, group: Group, cursor: Cursor, grounds: Uint8Array): Uint8Array =>
  encodeAttestation({
    seq: cursor.seq,
    hash: fromText(cursor.hash),
    epochTag: core.engine.epochAuthenticator(group).subarray(0, 16),
    grounds,
  });

async function sealMessage(
  core: Core,
  draft: Draft,
  inside: Inside,
  cursor: Cursor,
  row: OutboxRow,
  plaintext: Uint8Array,
): Promise<void> {
  const aad = attest(core, inside.group, cursor, new Uint8Array());
  const { group, message, consumed } = await core.engine.seal(inside.group, plaintext, aad);
  draft.inside = { ...inside, group };
  draft.consumed.push(...consumed);
  replaceRow(draft, row, {
    under: cursor.under,
    id: bytesToHex(core.random(16)),
    kind: "message",
    body: toText(sealPadded(inside.keys.envelope, inside.keys.door.publicKey, message, core.random)),
    next: undefined,
    answers: [],
    candidate: undefined,
    outcome: undefined,
  });
}

async function sealCommit(
  core: Core,
  from: Snapshot,
  draft: Draft,
  inside: Inside,
  cursor: Cursor,
  row: OutboxRow,
  plan: Plan,
  kind: "commit" | "contest",
): Promise<void> {
  const { grounds } = plan.outcome;
  const aad = attest(core, inside.group, cursor, encodeGrounds(grounds));
  // The keys that this commit uses up belong to the present epoch; they are wiped with it, when the log accepts one.
  const own = draft.record.restored ? await core.engine.leap(inside.group, leapLength(core)) : inside.group;
  const { group, commit, welcome } = await core.engine.commit(own, plan.change, aad);
  const { keys } = await enterEpoch(core.engine, group);
  const answers = plan.answer && welcome ? [await answerLetter(core, from, draft, plan, welcome, plan.answer)] : [];
  replaceRow(draft, row, {
    under: cursor.under,
    id: bytesToHex(core.random(16)),
    kind,
    body: toText(sealPadded(inside.keys.envelope, inside.keys.door.publicKey, commit, core.random)),
    next: toText(keys.door.publicKey),
    answers,
    candidate: toText(core.engine.encodeGroup(group)),
    hour: grounds.hour,
    outcome: plan.outcome,
  });
}

/** Further than a member comes in one epoch, and another length each time; well within what others follow. */
const leapLength = (core: Core) => 64 + ((core.random(1)[0] as number) & 127);

async function answerLetter(
  core: Core,
  from: Snapshot,
  draft: Draft,
  { outcome }: Plan,
  welcome: Uint8Array,
  { secret, branch }: NonNullable<Plan["answer"]>,
): Promise<SealedIntent["answers"][number]> {
  const drop = await secretToDropKeys(fromText(secret));
  const { people, heres, invitations, law } = draft.record.state;
  const others = Object.entries(invitations).filter(([name]) => name !== drop.name);
  const endorsements = Object.entries(heres[branch ?? -1] ?? {}).map(([by, signature]) => ({ by, signature }));
  const letter = {
    format: 1,
    kind: "welcome",
    welcome: toText(welcome),
    people: { ...people, ...newcomersAsPeople(core, outcome) },
    invitations: Object.fromEntries(others),
    law,
    ...(branch === undefined ? {} : { branch, endorsements, missed: saidSince(from, branch) }),
  } as const;
  return { drop: drop.name, body: toText(sealLetter(drop.answer, drop.id, letter, core.random)) };
}

/** The newcomer learns of its own vouches too; the hour is told by the log. */
function newcomersAsPeople(core: Core, { added, grounds }: { added: Plan["outcome"]["added"]; grounds: Grounds }) {
  const hour = Math.floor(core.now() / HOUR);
  return Object.fromEntries(
    added.flatMap(({ id, name, newcomer }, at) => {
      const ground = grounds.admits[at];
      if (ground?.kind !== "vouched") return [];
      return [[id, { name, since: hour, vouches: ground.vouches.map((vouch) => ({ ...vouch, newcomer })) }]];
    }),
  );
}

/**
 * Contests the commits that did not hold, with the next change that waits anyway, and leaves a plea: a fresh KeyPackage
 * and a drop, in case others can follow what this device cannot.
 */
async function sealContest(
  core: Core,
  from: Snapshot,
  draft: Draft,
  inside: Inside,
  cursor: Cursor,
  row: OutboxRow,
): Promise<void> {
  const next = draft.outbox.find((it) => isChange(it.intent) && it.intent.kind !== "contest");
  const planned = next && (await planChange(core, draft, inside, next.intent, (id) => findItem(from, draft, id)));
  const plan = planned && "plan" in planned ? planned.plan : emptyPlan;
  const first = cursor.invalid[0] as Cursor["invalid"][number];
  const own = await core.engine.renewKeyPackage(ownFromText(draft.record.own));
  const secret = toText(core.random(32));
  const content = comeBackContent(inside.footing.circle, keyPackageHash(own.keyPackage), first.seq);
  const plea: Plea = {
    by: ownMember(core, inside),
    contested: first.seq,
    keyPackage: toText(own.keyPackage),
    secret,
    signature: toText(await core.engine.sign(inside.group, labels.comeBack, content)),
  };
  const contests = { commits: cursor.invalid.map((it) => it.seq), plea };
  const grounds = { ...plan.outcome.grounds, contests };
  const contested = { ...plan, outcome: { ...plan.outcome, grounds } };
  await sealCommit(core, from, draft, inside, cursor, row, contested, "contest");
  const since = core.now();
  draft.record = {
    ...draft.record,
    plea: { secret, own: ownToText(own), contested: first.seq, contestedBy: first.by, since },
  };
}

/** A refusal of the sanctuary that no later attempt can mend. */
export const isHopeless = (error: unknown): error is NexusError =>
  error instanceof NexusError && ["size-oversize", "size-unpadded", "drop-used", "frame-oversize"].includes(error.code);
