/** What a device owes to the sealed rounds it belongs to, as the log stands. */
import type { MessageId } from "../api.ts";
import { hourNow } from "../session/clock.ts";
import { ownMember } from "../session/own.ts";
import type { Session } from "../session/session.ts";
import { HOUR } from "../time.ts";
import { waitsFor } from "./at-round.ts";
import { roundsOf } from "./change.ts";
import { answerComplaint, checkShares, closeRound, nudgeRound, releaseShares, sealAgain } from "./chores.ts";
import { isAgreed } from "./count.ts";
import type { SealedRecord } from "./record.ts";

/** In ms: between two who take turns; so that several shares are looked at together; between nudges. */
const TURN = 500;
const GATHER = 30;
const NUDGE_AGAIN = 10 * 60_000;

const acts = { checkShares, answerComplaint, sealAgain, closeRound, releaseShares, nudgeRound };

export interface Chore {
  readonly round: MessageId;
  readonly name: string;
  /** In ms. */
  readonly wait: number;
  readonly act: keyof typeof acts;
}

/** `nudged`: when this device last nudged a round, in ms since 1970. */
export function choresOf(session: Session, nudged: ReadonlyMap<MessageId, number>): readonly Chore[] {
  const { record, inside } = session.snapshot();
  if (record.standing !== "member" || !inside || !session.isCurrent()) return [];
  const rounds = roundsOf(record.state);
  if (rounds.length === 0) return [];
  const me = ownMember(session.core, inside);
  const isHere = (id: string) => inside.footing.members.some((member) => member.id === id);
  return rounds.flatMap((round) => {
    if (round.form !== "sealed" || !round.roster.includes(me)) return [];
    const rank = round.roster.filter(isHere).indexOf(me);
    return choresOfRound(session, nudged.get(round.id), round, me, rank);
  });
}

function choresOfRound(
  { core, snapshot: look }: Session,
  nudged: number | undefined,
  round: SealedRecord,
  me: string,
  rank: number,
): readonly Chore[] {
  const snapshot = look();
  const mine = snapshot.record.mine?.rounds?.[round.id];
  const idle = (type: Parameters<typeof waitsFor>[1]) => !waitsFor(snapshot, type, round.id);
  const held = mine?.shares ?? {};
  const chores: Omit<Chore, "round">[] = [];
  if (Object.keys(round.sealed).some((author) => held[author] === undefined)) {
    chores.push({ name: "check", wait: GATHER, act: "checkShares" });
  }
  const asked = Object.values(round.complaints[me] ?? {}).some((shown) => shown === null);
  if (asked && mine?.dealt !== undefined && idle("answer"))
    chores.push({ name: "answer", wait: 0, act: "answerComplaint" });
  if (round.phase === "open") {
    if (mine?.sealed && !round.sealed[me] && idle("seal")) chores.push({ name: "seal", wait: 0, act: "sealAgain" });
    if (idle("nudge")) chores.push({ name: "nudge", wait: untilNudge(core, nudged, round, rank), act: "nudgeRound" });
  }
  const turn = Math.max(0, rank - round.threshold + 1) * TURN;
  if (round.phase === "closing" && !round.closes[me] && idle("close")) {
    chores.push({ name: "close", wait: turn, act: "closeRound" });
  }
  const knows = round.set?.authors.every((author) => held[author] !== undefined) ?? false;
  if (isAgreed(round) && knows && !round.released[me] && idle("release")) {
    chores.push({ name: "release", wait: turn, act: "releaseShares" });
  }
  return chores.map((chore) => ({ ...chore, round: round.id }));
}

/** In ms. The sanctuary's hour decides: where it is behind our clock, once more after a while. */
function untilNudge(core: Session["core"], last: number | undefined, { deadline }: SealedRecord, rank: number): number {
  const due = hourNow(core) >= deadline ? 0 : deadline * HOUR - core.now();
  return Math.max(due + rank * TURN, (last ?? Number.NEGATIVE_INFINITY) + NUDGE_AGAIN - core.now());
}

/** Does one of them, and notes a nudge in `nudged`. */
export async function doChore(session: Session, nudged: Map<MessageId, number>, { act, round }: Chore): Promise<void> {
  if (act === "nudgeRound") {
    // The deadline may have moved meanwhile.
    const record = session.snapshot().record.state.rounds?.[round];
    if (record?.form !== "sealed" || hourNow(session.core) < record.deadline) return;
    nudged.set(round, session.core.now());
  }
  await acts[act](session, round);
}
