/**
 * What any member's device does for the circle without being asked: lets in whom enough members vouched for, and
 * carries out signed leavings. Members take turns by rank, so that not all commit at once; whoever comes late finds
 * the wish fulfilled.
 */
import { mayInvite, vouchesNeeded } from "../agreement/may.ts";
import type { NexusDeps } from "../deps.ts";
import { hourNow } from "./clock.ts";
import type { Heard } from "./drops.ts";
import type { Intent } from "./intent.ts";
import { ownMember } from "./own.ts";
import type { Session } from "./session.ts";

const TURN = 1_500;

export interface Duties {
  /** Looks what is to be done, now or in a while; safe to call again and again. */
  look(): void;
  close(): void;
}

export function createDuties(
  session: Session,
  heard: ReadonlyMap<string, Heard>,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): Duties {
  const timers = new Map<string, () => void>();

  /** Open duties with how many others come before us. */
  function open(): readonly { name: string; intent: Intent; turn: number }[] {
    const { record, inside, outbox } = session.snapshot();
    if (record.standing !== "member" || !inside) return [];
    const me = ownMember(session.core, inside);
    const { members, context } = inside.footing;
    const hour = hourNow(session.core);
    const rank = members.findIndex((member) => member.id === me);
    const duties: { name: string; intent: Intent; turn: number }[] = [];
    for (const member of Object.keys(record.state.leaving)) {
      if (member !== me && members.some((it) => it.id === member)) {
        duties.push({ name: `let-go ${member}`, intent: { kind: "let-go", member }, turn: rank });
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
      duties.push({ name: `admit ${newcomer}`, intent, turn });
    }
    const waits = (intent: Intent) => outbox.some((row) => JSON.stringify(row.intent) === JSON.stringify(intent));
    return duties.filter(({ intent }) => !waits(intent));
  }

  function look(): void {
    for (const { name, turn } of open()) {
      if (timers.has(name)) continue;
      const cancel = later(turn * TURN, () => {
        timers.delete(name);
        const duty = open().find((it) => it.name === name);
        if (duty) session.wish(duty.intent).catch(report);
      });
      timers.set(name, cancel);
    }
  }

  return {
    look,
    close() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}
