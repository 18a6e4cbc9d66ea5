/**
 * Entries under a door that this device has left behind: contests. One that contests the very commit we followed comes
 * from a member who could not follow it; if we can, that member is let back in (see `docs/protocol.md`, "Contests").
 */
import { bytesToHex, type Entry } from "@nexus/wire";
import { decodeGrounds } from "../agreement/grounds.ts";
import { isPleaGood } from "../agreement/proofs.ts";
import { keyPackageHash } from "../invite/vouch.ts";
import { decodeAttestation } from "../log/attestation.ts";
import { openPadded } from "../log/seal.ts";
import { fromText, toText } from "../text.ts";
import { ownMember, sayHere } from "./own.ts";
import { type Core, type Draft, enqueue } from "./snapshot.ts";
import { trouble } from "./trouble.ts";

const LOOKED_KEPT = 256;

/** Members who can let one back in take turns, and leave time for the others to say that they are here. In ms. */
const RETURN_AFTER = 1_000;
const RETURN_APART = 250;

export async function lookBack(core: Core, draft: Draft, entry: Entry): Promise<void> {
  const { record, inside } = draft;
  if (entry.kind === "message" || record.looked.includes(entry.seq) || !inside) return;
  const door = record.past.find((past) => past.under === entry.under);
  // The followed commit itself is sent again when its door opens; only what came after it is news.
  if (!door || entry.seq <= (followedCommit(draft, entry.under) ?? 0)) return;
  draft.record = { ...record, looked: [...record.looked, entry.seq].slice(-LOOKED_KEPT) };

  const id = bytesToHex(entry.id);
  const own = draft.outbox.find((row) => row.sealed?.id === id);
  if (own) {
    draft.outbox = draft.outbox.filter((row) => row !== own);
    return;
  }
  const followed = followedCommit(draft, entry.under);
  const contest = readContest(core, door, entry);
  if (followed === undefined || !contest?.commits.includes(followed)) return;
  const { plea } = contest;
  const me = ownMember(core, inside);
  if (plea.by === me || plea.contested !== followed) return;
  if (!(await isPleaGood(inside.footing, plea))) return;
  const { previous } = draft.record;
  if (previous?.followed !== followed) return;
  const newcomer = toText(keyPackageHash(fromText(plea.keyPackage)));
  if (draft.record.state.returned.includes(newcomer)) return;
  const at = core.now();
  const pleas = [...new Set([...previous.pleas, plea.by])];
  draft.record = { ...draft.record, previous: { ...previous, pleas, contest: previous.contest ?? entry.seq } };
  if (previous.contest === undefined) {
    trouble(core, draft, "commit-invalid", "some members could not follow it", previous.author);
    await sayHere(core, draft, followed);
  }
  const rank = inside.footing.members.findIndex((member) => member.id === me);
  enqueue(draft, { kind: "return", plea, branch: followed, notBefore: at + RETURN_AFTER + rank * RETURN_APART });
}

/** The commit under that door which this device followed: the one that opened the next door it knows. */
function followedCommit({ record }: Draft, under: number): number | undefined {
  const doors = [...record.past.map((past) => past.under), record.cursor?.under ?? 0];
  return doors[doors.indexOf(under) + 1];
}

/**
 * Reads the grounds of a contest from outside its epoch: the group of that epoch is gone, its envelope key is not. What
 * it says of its author is proved by the plea's own signature.
 */
function readContest(core: Core, door: { envelope: string; door: string }, entry: Entry) {
  const framed = openPadded(fromText(door.envelope), fromText(door.door), entry.body);
  const aad = framed && core.engine.readAad(framed);
  const said = aad && decodeAttestation(aad);
  const grounds = said && decodeGrounds(said.grounds);
  return grounds?.ok ? grounds.value.contests : undefined;
}
