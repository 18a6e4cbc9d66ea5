/** Whether a member really signed a word: the proofs that law asks for. */
import { base64urlToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import {
  branchContent,
  comeBackContent,
  keepingContent,
  keyPackageHash,
  labels,
  leaveContent,
  unvouchContent,
  vouchContent,
} from "../invite/vouch.ts";
import type { CircleState } from "../state/state.ts";
import { idToBytes } from "../text.ts";
import { type Footing, memberOf } from "./footing.ts";
import type { Plea } from "./grounds.ts";
import { isOnTrial } from "./may.ts";
import { ballotContent, type Motion } from "./motion.ts";

/** Whether a present member signed this. */
export async function isSignedBy(
  here: Footing,
  by: MemberId,
  label: string,
  content: Uint8Array,
  signature: string,
): Promise<boolean> {
  const key = memberOf(here, by)?.signatureKey;
  const bytes = base64urlToBytes(signature);
  return key !== undefined && bytes !== undefined && (await here.engine.verify(key, label, content, bytes));
}

/** How many distinct present members who may do so vouch for the newcomer, counting only signatures that hold. */
export async function countVouches(
  here: Footing,
  hour: number,
  newcomer: Uint8Array,
  vouches: readonly { by: MemberId; signature: string }[],
): Promise<number> {
  const content = vouchContent(here.circle, newcomer);
  const counted = new Set<MemberId>();
  for (const { by, signature } of vouches) {
    if (isOnTrial(here.context, by, hour)) continue;
    if (await isSignedBy(here, by, labels.vouch, content, signature)) counted.add(by);
  }
  return counted.size;
}

/** Whether a present member really asks to come back with this KeyPackage. */
export async function isPleaGood(here: Footing, plea: Plea): Promise<boolean> {
  const keyPackage = base64urlToBytes(plea.keyPackage);
  if (!keyPackage) return false;
  const content = comeBackContent(here.circle, keyPackageHash(keyPackage), plea.contested);
  return await isSignedBy(here, plea.by, labels.comeBack, content, plea.signature);
}

export const isLeavingGood = (here: Footing, member: MemberId, signature: string): Promise<boolean> =>
  isSignedBy(here, member, labels.leave, leaveContent(here.circle, idToBytes(member)), signature);

export const isEndorsementGood = (here: Footing, by: MemberId, under: number, signature: string): Promise<boolean> =>
  isSignedBy(here, by, labels.branch, branchContent(here.circle, under), signature);

/** Whether `by` signed this ballot on the motion as it stands. */
export async function isBallotGood(
  here: Footing,
  by: MemberId,
  motion: Motion,
  ballot: { yes: boolean; signature: string },
) {
  return await isSignedBy(here, by, labels.ballot, ballotContent(here.circle, motion, ballot.yes), ballot.signature);
}

/** Whether `by`, who gives or takes the keeping, signed that it changes hands in this term. */
export const isKeepingGood = (
  here: Footing,
  { from, to }: { readonly from: MemberId; readonly to: MemberId },
  by: MemberId,
  signature: string,
): Promise<boolean> => {
  const content = keepingContent(here.circle, idToBytes(from), idToBytes(to), here.context.termSince);
  return isSignedBy(here, by, labels.keeping, content, signature);
};

/** Whether `by` vouched for the member once, takes that back, and nothing has followed from it yet. */
export async function isUnvouchGood(
  here: Footing,
  { people }: Pick<CircleState, "people">,
  by: MemberId,
  member: MemberId,
  signature: string,
): Promise<boolean> {
  const { vouches = [], unvouched = [] } = people[member] ?? {};
  const isOpen = vouches.some((it) => it.by === by) && !unvouched.some((it) => it.by === by && it.done);
  const content = unvouchContent(here.circle, idToBytes(member));
  return isOpen && (await isSignedBy(here, by, labels.unvouch, content, signature));
}
