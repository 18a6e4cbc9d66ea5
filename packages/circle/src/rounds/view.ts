/** A round as one member sees it: what the log tells, and what their own device keeps of it. */

import type { Footing } from "../agreement/footing.ts";
import { isResting } from "../agreement/may.ts";
import type { MemberId, MessageId, MoodSums, PieceRoundView, RoundView, SealedRoundView, Spoken } from "../api.ts";
import type { FeelingPoint } from "../fields.ts";
import type { Payload } from "../payload.ts";
import type { MineOfRound } from "../session/mine.ts";
import type { Item } from "../state/item.ts";
import { HOUR } from "../time.ts";
import { isHeld, mayCancel, maySpeak } from "./may.ts";
import { isRoundPayload, type RoundPayload, type RoundPayloadOf } from "./payloads.ts";
import type { PieceRecord, RoundRecord, SealedRecord } from "./record.ts";

/** Who looks, and from where. */
export interface Onlooker {
  readonly me: MemberId;
  /** Undefined from outside of the circle. */
  readonly footing: Pick<Footing, "members" | "context"> | undefined;
  readonly mine: Readonly<Record<MessageId, MineOfRound>>;
  /** What waits in the outbox. */
  readonly waiting: readonly Payload[];
  readonly find: (id: MessageId) => Item | undefined;
}

/** Sums of fewer would tell of one person. */
const FEWEST = 3;

/** From outside of the circle nobody can tell how a round went on. */
export function roundToView(record: RoundRecord, by: Onlooker): RoundView {
  const phase = by.footing || isOver(record) ? record.phase : "void";
  if (record.form === "sealed") return sealedView({ ...record, phase }, by);
  return pieceView({ ...record, phase }, by);
}

export const isOver = ({ phase }: Pick<RoundRecord, "phase">): boolean =>
  phase === "opened" || phase === "returned" || phase === "void";

function base(record: RoundRecord, by: Onlooker) {
  const { id, title, prompt, opening, closing, at, phase, roster, endedBy } = record;
  const mine = by.mine[id];
  const gave = (when: "before" | "after") =>
    record.moods?.[when][by.me] !== undefined || waits(by, id, "mood").some((payload) => payload.when === when);
  return {
    id,
    title,
    prompt,
    opening,
    closing,
    by: record.by,
    at,
    phase,
    roster,
    moods: record.moods && { before: sumOf(record.moods.before), after: sumOf(record.moods.after) },
    myMoods: { before: gave("before"), after: gave("after") },
    remindAt: isOver(record) ? undefined : mine?.remindAt,
    draft: mine?.draft,
    mayCancel: by.footing !== undefined && !isOver(record) && mayCancel(by.footing.context, record, by.me),
    endedBy,
  };
}

function waits<T extends RoundPayload["type"]>({ waiting }: Onlooker, round: MessageId, type: T) {
  return waiting.flatMap((payload) =>
    isRoundPayload(payload) && payload.type === type && "round" in payload && payload.round === round
      ? [payload as Extract<RoundPayload, { type: T }>]
      : [],
  );
}

function sumOf(points: Readonly<Record<MemberId, FeelingPoint>>): MoodSums["before"] {
  const given = Object.values(points);
  if (given.length < FEWEST) return undefined;
  const mean = (of: (point: FeelingPoint) => number) => given.reduce((sum, point) => sum + of(point), 0) / given.length;
  return { count: given.length, mean: { valence: mean((it) => it.valence), arousal: mean((it) => it.arousal) } };
}

function sealedView(record: SealedRecord, by: Onlooker): SealedRoundView {
  const { id, quorum, atDeadline, threshold, extended, roster, phase } = record;
  const isIn = roster.filter((member) => record.sealed[member]);
  const waiting = waits(by, id, "seal").length > 0;
  const mine = isIn.includes(by.me) ? "in" : waiting ? "waiting" : "none";
  const kept = by.mine[id]?.sealed;
  return {
    ...base(record, by),
    form: "sealed",
    weaves: record.weaves ?? false,
    deadline: record.deadline * HOUR,
    extended,
    quorum,
    atDeadline,
    threshold,
    isIn,
    mine,
    myWords: phase === "opened" ? undefined : kept?.text,
    myGesture: phase === "opened" ? undefined : kept?.gesture,
    waitsForMe: phase === "open" && mine === "none" && isWaitedFor(record, by),
    agreed: Object.values(record.closes).filter(({ set }) => set === record.set?.hash).length,
    contributions: record.contributions,
    faults: record.faults.map(({ member, kind }) => ({ member, kind })),
  };
}

const isWaitedFor = ({ roster }: RoundRecord, { me, footing }: Onlooker): boolean =>
  footing !== undefined && roster.includes(me) && !isResting(footing.context, me);

function pieceView(record: PieceRecord, by: Onlooker): PieceRoundView {
  const { id, phase, minutes, keepers, keepersNeeded, here, holder, heldSince, turns, roster } = record;
  const { me, footing } = by;
  const held = footing !== undefined && !isOver(record) && isHeld(footing.context, record, me);
  const common = base(record, by);
  const asked =
    (phase === "gathering" && !here.includes(me)) ||
    (phase === "open" && holder === me) ||
    (phase === "leaving" && record.moods !== undefined && !common.myMoods.after);
  return {
    ...common,
    form: "piece",
    minutes,
    keepers,
    keepersNeeded,
    here,
    holder,
    heldSince,
    turns,
    spoken: isOver(record)
      ? record.spoken
      : [...record.said.flatMap((id) => spokenOf(by.find(id))), ...waits(by, id, "speak").map(waiting(me))],
    waitsForMe: asked && isWaitedFor(record, by),
    may: {
      speak: footing !== undefined && maySpeak(record, me),
      handOn: phase === "open" && holder !== undefined && (holder === me || held),
      keep: held,
      hold:
        (phase === "gathering" || phase === "open") &&
        keepers.length < 2 &&
        !keepers.includes(me) &&
        roster.includes(me) &&
        footing !== undefined,
    },
  };
}

const waiting =
  (me: MemberId) =>
  ({ id, minute, text, invites = false, to }: RoundPayloadOf<"speak">): Spoken => ({
    id,
    by: me,
    at: minute * 60_000,
    text,
    invites,
    to,
    silence: undefined,
    waiting: true,
  });

const spokenOf = (item: Item | undefined) => (item?.kind === "spoken" ? [item.spoken] : []);
