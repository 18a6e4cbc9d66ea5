/** An exchange as one of the two sees it. Nobody else sees anything of it. */
import type { ExchangeView, MemberId, RoundItem } from "../api.ts";
import type { Snapshot } from "../session/snapshot.ts";
import { HOUR } from "../time.ts";
import { type ExchangePlace, type ExchangeRecord, isComplete, isOfTwo, otherOf, pairOf } from "./record.ts";

type Seen = Pick<Snapshot, "record" | "outbox" | "inside">;

/** Those that go on: neither opened, nor stopped, nor too late. `hour`: whole hours since 1970, by this device. */
export const exchangeViews = (
  snapshot: Seen,
  me: MemberId,
  hour: number,
): readonly { readonly seq: number; readonly view: ExchangeView }[] =>
  recordsOf(snapshot, me)
    .filter((record) => !isLate(record, hour))
    .map((record) => {
      const phase = isComplete(record) ? "closing" : "open";
      return { seq: record.seq, view: viewOf(snapshot, record, me, phase) };
    });

/**
 * Those that are over for this device's clock, though no entry has come since that says so: as they will stand in the
 * timeline.
 */
export const lateExchanges = (snapshot: Seen, me: MemberId, hour: number): readonly RoundItem[] =>
  recordsOf(snapshot, me)
    .filter((record) => isLate(record, hour) && snapshot.record.mine?.exchanges?.[record.id]?.sealed)
    .map((record) => {
      const { id, seq, at, by: author } = record;
      return { kind: "round", id, seq, at, author, waiting: false, round: viewOf(snapshot, record, me, "returned") };
    });

/** One that is over, at its place in the timeline. */
export function exchangeItem({ outcome, kind: _, ...base }: ExchangePlace): RoundItem {
  const { id, at } = base;
  return { ...base, kind: "round", round: { ...nothing, ...outcome, id, at } };
}

/** What an exchange does not have, or not any more. */
const nothing = {
  form: "exchange",
  title: "",
  opening: "",
  closing: "",
  waitsForMe: false,
  moods: undefined,
  myMoods: { before: false, after: false },
  remindAt: undefined,
  draft: undefined,
  mayCancel: false,
  endedBy: undefined,
  myWords: undefined,
  contributions: [],
} as const;

const isLate = (record: ExchangeRecord, hour: number) => !isComplete(record) && hour >= record.deadline;

/** Without those that were stopped, here or there, and those whose question cannot be read. */
const recordsOf = ({ record: { state, mine } }: Seen, me: MemberId): readonly ExchangeRecord[] =>
  Object.values(state.exchanges?.open ?? {})
    .filter((record) => isOfTwo(record, me) && !record.isStopped)
    .filter(({ id }) => mine?.exchanges?.[id]?.question !== undefined && !mine.exchanges[id]?.isStopped)
    .sort((a, b) => a.seq - b.seq);

function viewOf(
  { record: { mine: kept }, outbox, inside }: Seen,
  record: ExchangeRecord,
  me: MemberId,
  phase: ExchangeView["phase"],
): ExchangeView {
  const { id, at, by, given } = record;
  const own = kept?.exchanges?.[id];
  const waits = outbox.some(
    ({ intent }) => intent.kind === "say" && intent.payload.type === "give" && intent.payload.exchange === id,
  );
  const mine = given[me] ? "in" : waits ? "waiting" : "none";
  const roster = pairOf(record);
  return {
    ...nothing,
    id,
    at,
    by,
    roster,
    phase,
    prompt: own?.question ?? "",
    other: otherOf(record, me),
    deadline: record.deadline * HOUR,
    isIn: roster.filter((member) => given[member]),
    mine,
    myWords: own?.sealed?.text,
    waitsForMe: phase === "open" && mine === "none" && inside !== undefined,
    mayCancel: phase !== "returned" && inside !== undefined,
    remindAt: kept?.rounds?.[id]?.remindAt,
    draft: kept?.rounds?.[id]?.draft,
  };
}
