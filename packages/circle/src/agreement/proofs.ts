/** Whether a member really signed a word: the proofs that law asks for. */
import { base64urlToBytes, hexToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { branchContent, comeBackContent, keyPackageHash, labels, leaveContent, vouchContent } from "../invite/vouch.ts";
import { type Footing, memberOf } from "./footing.ts";
import type { Plea } from "./grounds.ts";
import { isOnTrial } from "./may.ts";

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
  isSignedBy(here, member, labels.leave, leaveContent(here.circle, hexToBytes(member) as Uint8Array), signature);

export const isEndorsementGood = (here: Footing, by: MemberId, under: number, signature: string): Promise<boolean> =>
  isSignedBy(here, by, labels.branch, branchContent(here.circle, under), signature);
