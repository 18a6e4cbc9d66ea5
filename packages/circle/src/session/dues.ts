/**
 * What any member's device does for the circle without being asked: lets in whom enough members vouched for, carries
 * out signed leavings, and what the law says is due. Whoever comes late finds the wish fulfilled.
 */
import { mayInvite, vouchesNeeded } from "../agreement/may.ts";
import { hourNow } from "./clock.ts";
import type { Heard } from "./drops.ts";
import { lawDues } from "./dues-law.ts";
import type { Intent } from "./intent.ts";
import { ownMember } from "./own.ts";
import type { Core, Snapshot } from "./snapshot.ts";

export interface Due {
  readonly name: string;
  readonly intent: Intent;
  /** How many others come before us, so that not all commit at once. */
  readonly turn: number;
}

/** What is due and does not wait in the outbox already. */
export function duesOf(core: Core, snapshot: Snapshot, heard: ReadonlyMap<string, Heard>): readonly Due[] {
  const { record, inside, outbox } = snapshot;
  if (record.standing !== "member" || !inside) return [];
  const me = ownMember(core, inside);
  const { members, context } = inside.footing;
  const hour = hourNow(core);
  const rank = members.findIndex((member) => member.id === me);
  const dues: Due[] = [];
  for (const member of Object.keys(record.state.leaving)) {
    if (member !== me && members.some((it) => it.id === member)) {
      dues.push({ name: `let-go ${member}`, intent: { kind: "let-go", member }, turn: rank });
    }
  }
  for (const { drop, newcomer, keyPackage, plea } of heard.values()) {
    const vouches = record.state.invitations[drop]?.vouches.filter(
      (vouch) => vouch.newcomer === newcomer && members.some((member) => member.id === vouch.by),
    );
    if (!vouches || vouches.length < vouchesNeeded(inside.footing, hour) || !mayInvite(context, me, hour)) continue;
    const turn = vouches.at(-1)?.by === me ? 0 : rank + 1;
    // A member whose device lost step takes their own place again; the law asks for their own signature.
    const back = plea && members.some((member) => member.id === plea.by);
    const intent: Intent = back
      ? { kind: "return", plea, branch: plea.contested, notBefore: 0 }
      : { kind: "admit", drop, keyPackage };
    dues.push({ name: `admit ${newcomer}`, intent, turn });
  }
  for (const change of lawDues(inside.footing, record.state, me, hour)) {
    const intent = { kind: "amend", change } as const;
    dues.push({ name: wishOf(intent), intent, turn: rank });
  }
  const waits = new Set(outbox.map((row) => wishOf(row.intent)));
  return dues.filter(({ intent }) => !waits.has(wishOf(intent)));
}

/** Equal for wishes that ask for the same, even where more ballots are at hand by now. */
function wishOf(intent: Intent): string {
  if (intent.kind !== "amend") return JSON.stringify(intent);
  const { change } = intent;
  const subject = "motion" in change ? change.motion : change.kind === "tries" ? `${change.member} ${change.by}` : "";
  return `${change.kind} ${subject}`;
}
