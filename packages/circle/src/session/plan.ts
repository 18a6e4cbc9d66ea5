/** What a change intent comes to in the present epoch: the MLS change, its grounds, and whom to answer. */
import { type ErrorCode, equalBytes } from "@nexus/wire";
import { decide } from "../agreement/decide.ts";
import { changedContext } from "../agreement/decide-commit.ts";
import type { Find, Made } from "../agreement/entry.ts";
import type { Grounds } from "../agreement/grounds.ts";
import { mayInvite, mayRemove } from "../agreement/may.ts";
import { openMotion } from "../agreement/motions.ts";
import { nextContext } from "../agreement/next-context.ts";
import { addedMember, noOutcome, type Outcome } from "../agreement/outcome.ts";
import { isPleaGood } from "../agreement/proofs.ts";
import { keyPackageHash } from "../invite/vouch.ts";
import { leafToMember, sameName } from "../member.ts";
import type { Change, Leaf } from "../mls/index.ts";
import { part } from "../part.ts";
import { fromText, toText } from "../text.ts";
import { hourNow } from "./clock.ts";
import { isDuty } from "./duty.ts";
import type { Intent } from "./intent.ts";
import { ownMember } from "./own.ts";
import type { Core, Draft, Inside } from "./snapshot.ts";

export interface Plan {
  readonly change: Change;
  readonly outcome: Outcome;
  /** Secret of the drop where the Welcome goes. */
  readonly answer: { readonly secret: string; readonly branch: number | undefined } | undefined;
}

/** `moot`: the wish is fulfilled or void, and may be forgotten; with a code where the member should hear of it. */
export type Planned =
  | { readonly plan: Plan }
  | { readonly moot: true; readonly code?: ErrorCode; readonly detail?: string };

const moot = (code?: ErrorCode, detail = ""): Planned => (code ? { moot: true, code, detail } : { moot: true });

export const emptyPlan: Plan = {
  change: {},
  outcome: noOutcome,
  answer: undefined,
};

/** `find` looks up an item of the timeline. */
export async function planChange(
  core: Core,
  draft: Draft,
  inside: Inside,
  intent: Intent,
  find: Find,
): Promise<Planned> {
  const planned = await planWish(core, draft, inside, intent, find);
  if (!("plan" in planned)) return planned;
  const judged = await askLaw(core, draft, inside, planned.plan, find);
  const isQuiet = intent.kind === "amend" && isDuty(intent.change);
  return "moot" in judged && isQuiet ? moot() : judged;
}

/** Adds the context that must follow, and judges the commit as everyone will: nobody sends what all would refuse. */
async function askLaw(core: Core, draft: Draft, inside: Inside, plan: Plan, find: Find): Promise<Planned> {
  const { footing } = inside;
  const hour = hourNow(core);
  const author = ownMember(core, inside);
  const outcome = { ...plan.outcome, grounds: { ...plan.outcome.grounds, hour } };
  const next = nextContext(footing, { author, hour, outcome });
  if (next.breach) return moot(next.breach.code, next.breach.detail);
  const context = changedContext(footing, next.context);
  const made: Made = { kind: "commit", hour, author, outcome, context, foreign: [] };
  const breach = await decide(footing, draft.record.state, made, find);
  if (breach) return moot(breach.code, breach.detail);
  return { plan: { ...plan, outcome, change: { ...plan.change, ...(context && { context }) } } };
}

async function planWish(core: Core, draft: Draft, inside: Inside, intent: Intent, find: Find): Promise<Planned> {
  switch (intent.kind) {
    case "say":
    case "report":
    case "guard":
    case "contest":
    case "yield":
      return moot();
    case "renew":
      return { plan: emptyPlan };
    case "amend": {
      const isKnown = (motion: string) =>
        find(motion) !== undefined || openMotion(inside.footing.context, motion) !== undefined;
      const { planAmendment } = await part(import("./plan-amendment.ts"), "law");
      const plan = planAmendment(inside, ownMember(core, inside), intent.change, isKnown);
      return plan ? { plan } : moot();
    }
    case "admit":
      return await planAdmission(core, draft, inside, intent);
    case "remove": {
      if (!mayRemove(inside.footing.context, ownMember(core, inside))) return moot("law-remove");
      const { member, reason } = intent;
      return planRemoval(inside, member, { kind: "removed", member, ...(reason === undefined ? {} : { reason }) });
    }
    case "let-go": {
      const { member } = intent;
      const signature = draft.record.state.leaving[member];
      return signature === undefined ? moot() : planRemoval(inside, member, { kind: "left", member, signature });
    }
    case "return":
      return await planReturn(core, draft, inside, intent);
  }
}

function planRemoval({ footing }: Inside, id: string, ground: Grounds["removes"][number]): Planned {
  const member = footing.members.find((it) => it.id === id);
  if (!member) return moot();
  const outcome = { grounds: { admits: [], removes: [ground] }, added: [], removed: [id] };
  return { plan: { change: { remove: [member.leaf] }, outcome, answer: undefined } };
}

async function planAdmission(
  core: Core,
  draft: Draft,
  inside: Inside,
  { drop, keyPackage }: Extract<Intent, { kind: "admit" }>,
): Promise<Planned> {
  const invitation = draft.record.state.invitations[drop];
  if (!invitation) return moot();
  const { footing } = inside;
  if (!mayInvite(footing.context, ownMember(core, inside), hourNow(core))) return moot("law-invite");
  const leaf = await core.engine.inspectKeyPackage(fromText(keyPackage));
  const { name } = leafToMember({ ...leaf, leaf: -1 });
  if (isPresent(inside, leaf)) return moot();
  if (footing.members.some((member) => sameName(member.name, name))) return moot("law-name", name);
  const newcomer = toText(keyPackageHash(fromText(keyPackage)));
  const vouches = invitation.vouches
    .filter((vouch) => vouch.newcomer === newcomer && footing.members.some((member) => member.id === vouch.by))
    .map(({ by, signature }) => ({ by, signature }));
  return {
    plan: {
      change: { add: [fromText(keyPackage)] },
      outcome: {
        grounds: { admits: [{ kind: "vouched", vouches }], removes: [] },
        added: [addedMember(leaf, fromText(keyPackage))],
        removed: [],
      },
      answer: { secret: invitation.secret, branch: undefined },
    },
  };
}

async function planReturn(
  core: Core,
  draft: Draft,
  inside: Inside,
  { plea, branch }: Extract<Intent, { kind: "return" }>,
): Promise<Planned> {
  const keyPackage = fromText(plea.keyPackage);
  const member = inside.footing.members.find((it) => it.id === plea.by);
  const done = draft.record.state.returned.includes(toText(keyPackageHash(keyPackage)));
  if (!member || done || !(await isPleaGood(inside.footing, plea))) return moot();
  const leaf = await core.engine.inspectKeyPackage(keyPackage);
  if (!equalBytes(leaf.signatureKey, member.signatureKey)) return moot();
  return {
    plan: {
      change: { remove: [member.leaf], add: [keyPackage] },
      outcome: {
        grounds: { admits: [{ kind: "return", plea }], removes: [{ kind: "return", member: plea.by }] },
        added: [addedMember(leaf, keyPackage)],
        removed: [plea.by],
      },
      answer: { secret: plea.secret, branch },
    },
  };
}

const isPresent = ({ footing }: Inside, leaf: Omit<Leaf, "leaf">) =>
  footing.members.some((member) => equalBytes(member.signatureKey, leaf.signatureKey));
