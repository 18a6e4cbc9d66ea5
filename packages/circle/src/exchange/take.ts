/** What the devices of the two do beyond what all devices do: they read the question, keep what was given, and open it. */
import type { ContributionView, MemberId, MessageId } from "../api.ts";
import { changeMine } from "../session/mine.ts";
import { type Core, type Draft, dropItem, findItem, type Inside, type Snapshot } from "../session/snapshot.ts";
import { fromText } from "../text.ts";
import { HOUR } from "../time.ts";
import type { SaidInExchange } from "./decide.ts";
import { endExchange, lapsedBy } from "./fold.ts";
import { type Answer, openAnswer, openQuestion } from "./layers.ts";
import { changeMineOfExchange, type MineOfExchange } from "./mine.ts";
import { type ExchangePayloadOf, isExchangePayload } from "./payloads.ts";
import {
  type ExchangePlace,
  type ExchangeRecord,
  type Exchanges,
  type GivenRow,
  isOfTwo,
  otherOf,
  pairOf,
} from "./record.ts";
import type { Taken } from "./take-exchanges.ts";

/** What has lapsed by this hour is over. Whoever had sealed keeps their own words, where it was opened. */
export function settleByHour(draft: Draft, hour: number): void {
  for (const record of lapsedBy(draft.record.state, hour)) lapse(draft, record);
}

/** After a message of the log was folded; `payload` undefined where it was refused. `before`: as it was until then. */
export async function takeExchange(
  core: Core,
  from: Snapshot,
  draft: Draft,
  { author, seq, hour, payload }: Taken,
  before: Exchanges,
): Promise<void> {
  if (draft.inside && payload && isExchangePayload(payload)) {
    await take(core, from, draft, draft.inside, { author, seq, hour, payload }, before);
  }
  tidy(from, draft);
}

async function take(
  core: Core,
  from: Snapshot,
  draft: Draft,
  inside: Inside,
  { author, seq, payload }: SaidInExchange,
  { open }: Exchanges,
): Promise<void> {
  const { me, state } = draft.record;
  if (payload.type === "exchange") {
    const isNew = open[payload.id] === undefined && state.exchanges?.open[payload.id] !== undefined;
    if (isNew && payload.with === me) await readQuestion(core, from, draft, inside, author, payload);
    return;
  }
  const record = open[payload.exchange];
  if (!record || !isOfTwo(record, me)) return;
  const isGift = payload.type === "give" && author !== me && state.exchanges?.open[record.id] !== record;
  if (isGift && !findItem(from, draft, payload.id)) {
    const { id, minute, body } = payload;
    const row = { id, author, seq, at: minute * 60_000, waiting: false, exchange: record.id, body };
    draft.items.set(id, { ...row, kind: "given" });
  }
  if (payload.type === "lift" && !state.exchanges?.open[record.id]) {
    await openAnswers(core, from, draft, inside, record, payload);
  }
}

/** An exchange whose question cannot be read, or that takes the place of something else, is never shown. */
async function readQuestion(
  core: Core,
  from: Snapshot,
  draft: Draft,
  { group, footing }: Inside,
  author: MemberId,
  { id, question }: ExchangePayloadOf<"exchange">,
): Promise<void> {
  if (findItem(from, draft, id)) return;
  const of = { circle: footing.circle, exchange: id, author, reader: draft.record.me };
  const secret = core.engine.roundSecret(group);
  const text = await openQuestion(secret, of, fromText(question));
  secret.fill(0);
  if (text !== undefined) changeMineOfExchange(draft, id, { question: text });
}

async function openAnswers(
  core: Core,
  from: Snapshot,
  draft: Draft,
  { group, footing }: Inside,
  record: ExchangeRecord,
  { keys }: ExchangePayloadOf<"lift">,
): Promise<void> {
  const { me } = draft.record;
  const mine = draft.record.mine?.exchanges?.[record.id];
  if (mine?.question === undefined) return;
  const other = otherOf(record, me);
  const key = fromText(keys[pairOf(record).indexOf(other)] ?? "");
  const row = givenTo(from, draft, record.id);
  const secret = core.engine.roundSecret(group);
  const of = { circle: footing.circle, exchange: record.id, author: other, reader: me };
  const theirs = row && (await openAnswer(secret, key, of, fromText(row.body)));
  secret.fill(0);
  const said = (by: MemberId, answer: Answer | undefined): ContributionView =>
    answer ? { kind: "words", by, ...answer } : { kind: "unreadable", by };
  const contributions = pairOf(record).map((by) => said(by, by === me ? mine.sealed : theirs));
  draft.items.set(record.id, placeOf(record, me, { ...mine, phase: "opened", contributions }));
}

function lapse(draft: Draft, record: ExchangeRecord): void {
  const { me, mine, state } = draft.record;
  draft.record = { ...draft.record, state: endExchange(state, record.id) };
  const kept = mine?.exchanges?.[record.id];
  if (!isOfTwo(record, me) || kept?.question === undefined || !kept.sealed || kept.isStopped || record.isStopped)
    return;
  draft.items.set(record.id, placeOf(record, me, { ...kept, phase: "returned", contributions: [] }));
}

/** After a stretch of the log was missed: nobody here can tell how the exchanges that were open went on. */
export function loseExchanges(draft: Draft): void {
  for (const record of Object.values(draft.record.state.exchanges?.open ?? {})) lapse(draft, record);
}

/**
 * Lets go of what this device kept for exchanges that are over; not for as long as the circle may go back to before its
 * last commit (see `split.ts`).
 */
function tidy(from: Snapshot, draft: Draft): void {
  const { mine, state, previous } = draft.record;
  if (previous) return;
  const kept = Object.keys(mine?.exchanges ?? {});
  const waits = new Set(draft.outbox.flatMap(({ intent }) => (intent.kind === "say" ? [intent.payload.id] : [])));
  const over = new Set(kept.filter((id) => !state.exchanges?.open[id] && !waits.has(id)));
  if (over.size === 0) return;
  changeMine(draft, (it) => ({ ...it, exchanges: left(it.exchanges, over), rounds: left(it.rounds, over) }));
  for (const item of [...from.items.values(), ...draft.items.values()]) {
    if (item.kind === "given" && over.has(item.exchange)) dropItem(draft, item);
  }
}

const left = <T>(kept: Readonly<Record<MessageId, T>> = {}, over: ReadonlySet<MessageId>) =>
  Object.fromEntries(Object.entries(kept).filter(([id]) => !over.has(id)));

function givenTo(from: Snapshot, draft: Draft, exchange: MessageId): GivenRow | undefined {
  for (const item of [...draft.items.values(), ...from.items.values()]) {
    if (item.kind === "given" && item.exchange === exchange) return item;
  }
  return undefined;
}

function placeOf(
  record: ExchangeRecord,
  me: MemberId,
  {
    question,
    sealed,
    phase,
    contributions,
  }: MineOfExchange & Pick<ExchangePlace["outcome"], "phase" | "contributions">,
): ExchangePlace {
  const { id, seq, at, by, given } = record;
  const roster = pairOf(record);
  return {
    kind: "exchange",
    id,
    seq,
    at,
    author: by,
    waiting: false,
    outcome: {
      prompt: question ?? "",
      phase,
      by,
      other: otherOf(record, me),
      roster,
      deadline: record.deadline * HOUR,
      isIn: roster.filter((member) => given[member]),
      mine: given[me] ? "in" : "none",
      myWords: phase === "returned" ? sealed?.text : undefined,
      contributions,
    },
  };
}
