/**
 * The agreement as law. Every client asks the same questions of the same bytes (the tree before the commit, the
 * agreement in the group context, the grounds in the commit), so all honest members refuse the same commits, with the
 * same reason, without trusting the sanctuary, the founder, or each other's memory.
 */
import { base64urlToBytes, type ErrorCode, equalBytes, hexToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { branchContent, comeBackContent, keyPackageHash, labels, leaveContent, vouchContent } from "../invite/vouch.ts";
import { leafToMember, type Member, sameName, signatureKeyToMemberId } from "../member.ts";
import type { Group, MlsEngine, ReceivedCommit } from "../mls/index.ts";
import { type CircleContext, decodeContext } from "./context.ts";
import { decodeGrounds, type Grounds, type Plea } from "./grounds.ts";

/** A broken rule: the code a person sees, and which change broke it. */
export interface Breach {
  readonly code: ErrorCode;
  readonly detail: string;
}

const breach = (code: ErrorCode, detail: string): Breach => ({ code, detail });

/** The circle as MLS holds it, the only ground that law stands on. */
export interface Footing {
  readonly engine: MlsEngine;
  readonly circle: Uint8Array;
  readonly members: readonly Member[];
  readonly context: CircleContext;
}

/** Throws where the group has no readable context: then it is no circle of ours. */
export function footingOf(engine: MlsEngine, group: Group): Footing {
  const context = decodeContext(engine.context(group));
  if (!context.ok) throw new Error(`group context: ${context.problem}`);
  return {
    engine,
    circle: engine.groupId(group),
    members: engine.members(group).map(leafToMember),
    context: context.value,
  };
}

export const isKeeper = (context: CircleContext, member: MemberId): boolean => context.keepers.includes(member);
export const mayInvite = (context: CircleContext, member: MemberId): boolean =>
  context.agreement.invite === "anyone" || isKeeper(context, member);
export const mayRemove = (context: CircleContext, member: MemberId): boolean =>
  context.agreement.remove === "anyone" || isKeeper(context, member);
/** Never more vouches than there are members to give them. */
export const vouchesNeeded = ({ context, members }: Pick<Footing, "context" | "members">): number =>
  Math.min(context.agreement.vouches, members.length);

const signedBy = async (here: Footing, by: MemberId, label: string, content: Uint8Array, signature: string) => {
  const key = here.members.find((member) => member.id === by)?.signatureKey;
  const bytes = base64urlToBytes(signature);
  return key !== undefined && bytes !== undefined && (await here.engine.verify(key, label, content, bytes));
};

/** How many distinct present members vouch for the newcomer, counting only signatures that hold. */
export async function countVouches(
  here: Footing,
  newcomer: Uint8Array,
  vouches: readonly { by: MemberId; signature: string }[],
): Promise<number> {
  const content = vouchContent(here.circle, newcomer);
  const counted = new Set<MemberId>();
  for (const { by, signature } of vouches) {
    if (await signedBy(here, by, labels.vouch, content, signature)) counted.add(by);
  }
  return counted.size;
}

/** Whether a present member really asks to come back with this KeyPackage. */
export async function isPleaGood(here: Footing, plea: Plea): Promise<boolean> {
  const keyPackage = base64urlToBytes(plea.keyPackage);
  if (!keyPackage) return false;
  const content = comeBackContent(here.circle, keyPackageHash(keyPackage), plea.contested);
  return await signedBy(here, plea.by, labels.comeBack, content, plea.signature);
}

export const isLeavingGood = (here: Footing, member: MemberId, signature: string): Promise<boolean> =>
  signedBy(here, member, labels.leave, leaveContent(here.circle, hexToBytes(member) as Uint8Array), signature);

export const isEndorsementGood = (here: Footing, by: MemberId, under: number, signature: string): Promise<boolean> =>
  signedBy(here, by, labels.branch, branchContent(here.circle, under), signature);

/** Judges a commit that MLS finds valid. Undefined where it is lawful; then `grounds` says why. */
export async function judgeCommit(
  before: Footing,
  commit: ReceivedCommit,
  groundsBytes: Uint8Array,
): Promise<{ breach: Breach } | { breach?: undefined; grounds: Grounds }> {
  const parsed = decodeGrounds(groundsBytes);
  if (!parsed.ok) return { breach: breach("commit-invalid", `grounds: ${parsed.problem}`) };
  const grounds = parsed.value;
  if (commit.foreign.length > 0) return { breach: breach("law-foreign", commit.foreign.join(", ")) };
  const author = before.members.find((member) => member.leaf === commit.sender);
  if (!author) return { breach: breach("commit-invalid", "the author is no member") };
  if (commit.context !== undefined) return { breach: breach("law-agreement", "the agreement changed") };
  const found =
    (await judgeRemovals(before, author, commit, grounds)) ?? (await judgeAdmissions(before, author, commit, grounds));
  return found ? { breach: found } : { grounds };
}

async function judgeRemovals(before: Footing, author: Member, commit: ReceivedCommit, grounds: Grounds) {
  const gone = commit.removed.map((leaf) => signatureKeyToMemberId(leaf.signatureKey));
  if (grounds.removes.length !== gone.length) return breach("law-remove", "not every removal has its grounds");
  for (const ground of grounds.removes) {
    if (!gone.includes(ground.member)) return breach("law-remove", "grounds for somebody who stays");
    if (ground.kind === "removed" && !mayRemove(before.context, author.id)) return breach("law-remove", "author");
    if (ground.kind === "left" && !(await isLeavingGood(before, ground.member, ground.signature))) {
      return breach("law-remove", "the leaving is not signed");
    }
    const returns = grounds.admits.some((admit) => admit.kind === "return" && admit.plea.by === ground.member);
    if (ground.kind === "return" && !returns) return breach("law-remove", "nobody comes back");
  }
  return undefined;
}

async function judgeAdmissions(before: Footing, author: Member, commit: ReceivedCommit, grounds: Grounds) {
  if (grounds.admits.length !== commit.added.length) return breach("law-vouch", "not every newcomer has grounds");
  const staying = before.members.filter((member) => !commit.removed.some((leaf) => leaf.leaf === member.leaf));
  for (const [at, added] of commit.added.entries()) {
    const ground = grounds.admits[at] as Grounds["admits"][number];
    const newcomer = leafToMember(added);
    if (newcomer.name === "") return breach("law-name", "the newcomer has none");
    if (staying.some((member) => sameName(member.name, newcomer.name))) return breach("law-name", "taken");
    staying.push(newcomer);
    if (ground.kind === "return") {
      const same =
        newcomer.id === ground.plea.by &&
        grounds.removes.some((it) => it.kind === "return" && it.member === newcomer.id);
      const keyPackage = base64urlToBytes(ground.plea.keyPackage);
      const asked = keyPackage !== undefined && equalBytes(keyPackage, added.keyPackage);
      if (!same || !asked || !(await isPleaGood(before, ground.plea)))
        return breach("law-vouch", "the plea does not hold");
      continue;
    }
    if (!mayInvite(before.context, author.id)) return breach("law-invite", "author");
    const vouches = await countVouches(before, keyPackageHash(added.keyPackage), ground.vouches);
    if (vouches < vouchesNeeded(before)) return breach("law-vouch", `${vouches} of ${vouchesNeeded(before)}`);
  }
  return undefined;
}
