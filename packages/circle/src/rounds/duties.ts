/**
 * What a member's device does for the rounds it belongs to without being asked, also when it comes back after days: looks
 * whether the shares that were dealt to it fit, answers for its own, agrees on the closing set, releases what it holds,
 * and says so when a deadline has come in a quiet circle. As many as are needed do so at once; the others take turns, and
 * mostly find it done.
 */
import type { MessageId } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import { HOUR, hourNow } from "../session/clock.ts";
import { ownMember } from "../session/own.ts";
import type { Session } from "../session/session.ts";
import { waitsFor } from "./at-round.ts";
import { roundsOf } from "./change.ts";
import { isAgreed } from "./count.ts";
import { holding } from "./parts.ts";
import type { SealedRecord } from "./record.ts";

/** In ms: between two who take turns; so that several shares are looked at together; between nudges. */
const TURN = 1_500;
const GATHER = 30;
const NUDGE_AGAIN = 10 * 60_000;
const LONGEST = 6 * HOUR;

export interface RoundDuties {
  /** Looks what is to be done, now or in a while; safe to call again and again. */
  look(): void;
  close(): void;
}

interface Chore {
  readonly name: string;
  /** In ms. */
  readonly wait: number;
  readonly act: "checkShares" | "answerComplaint" | "sealAgain" | "closeRound" | "releaseShares" | "nudgeRound";
}

export function createRoundDuties(
  session: Session,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): RoundDuties {
  const timers = new Map<string, () => void>();
  const nudged = new Map<MessageId, number>();

  function open(): readonly (Chore & { readonly round: MessageId })[] {
    const { record, inside } = session.snapshot();
    if (record.standing !== "member" || !inside || !session.isCurrent()) return [];
    const rounds = roundsOf(record.state);
    if (rounds.length === 0) return [];
    const me = ownMember(session.core, inside);
    const isHere = (id: string) => inside.footing.members.some((member) => member.id === id);
    return rounds.flatMap((round) => {
      if (round.form !== "sealed" || !round.roster.includes(me)) return [];
      const rank = round.roster.filter(isHere).indexOf(me);
      return choresOf(round, me, rank).map((chore) => ({ ...chore, round: round.id }));
    });
  }

  function choresOf(round: SealedRecord, me: string, rank: number): readonly Chore[] {
    const snapshot = session.snapshot();
    const mine = snapshot.record.mine?.rounds?.[round.id];
    const idle = (type: Parameters<typeof waitsFor>[1]) => !waitsFor(snapshot, type, round.id);
    const held = mine?.shares ?? {};
    const chores: Chore[] = [];
    if (Object.keys(round.sealed).some((author) => held[author] === undefined)) {
      chores.push({ name: "check", wait: GATHER, act: "checkShares" });
    }
    const asked = Object.values(round.complaints[me] ?? {}).some((shown) => shown === null);
    if (asked && mine?.dealt !== undefined && idle("answer"))
      chores.push({ name: "answer", wait: 0, act: "answerComplaint" });
    if (round.phase === "open") {
      if (mine?.sealed && !round.sealed[me] && idle("seal")) chores.push({ name: "seal", wait: 0, act: "sealAgain" });
      if (idle("nudge")) chores.push({ name: "nudge", wait: untilNudge(round, rank), act: "nudgeRound" });
    }
    const turn = Math.max(0, rank - round.threshold + 1) * TURN;
    if (round.phase === "closing" && !round.closes[me] && idle("close")) {
      chores.push({ name: "close", wait: turn, act: "closeRound" });
    }
    const knows = round.set?.authors.every((author) => held[author] !== undefined) ?? false;
    if (isAgreed(round) && knows && !round.released[me] && idle("release")) {
      chores.push({ name: "release", wait: turn, act: "releaseShares" });
    }
    return chores;
  }

  /** In ms. The sanctuary's hour decides: where it is behind our clock, once more after a while. */
  function untilNudge({ id, deadline }: SealedRecord, rank: number): number {
    const { core } = session;
    const last = nudged.get(id) ?? Number.NEGATIVE_INFINITY;
    const due = hourNow(core) >= deadline ? 0 : deadline * HOUR - core.now();
    return Math.max(due + rank * TURN, last + NUDGE_AGAIN - core.now());
  }

  async function act({ act, round }: Chore & { readonly round: MessageId }): Promise<void> {
    if (act === "nudgeRound") {
      // The deadline may have moved meanwhile.
      const record = session.snapshot().record.state.rounds?.[round];
      if (record?.form !== "sealed" || hourNow(session.core) < record.deadline) return;
      nudged.set(round, session.core.now());
    }
    await (await holding())[act](session, round);
  }

  function look(): void {
    for (const { name, round, wait } of open()) {
      const key = `${name} ${round}`;
      if (timers.has(key)) continue;
      const isEarly = wait > LONGEST;
      const cancel = later(Math.min(wait, LONGEST), () => {
        timers.delete(key);
        if (isEarly) return look();
        const chore = open().find((it) => it.name === name && it.round === round);
        if (chore) act(chore).then(look, report);
      });
      timers.set(key, cancel);
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
