/** An exchange as the log tells it, the same on every member's device; and what the two keep of it. Plain JSON. */
import { base64urlToBytes, bytesToBase64url, lockCommitment } from "@nexus/wire";
import type { ExchangeView, ItemBase, MemberId, MessageId } from "../api.ts";
import type { Snapshot } from "../session/snapshot.ts";

export interface ExchangeRecord {
  readonly id: MessageId;
  /** Where in the log it was opened. */
  readonly seq: number;
  readonly by: MemberId;
  readonly with: MemberId;
  /** Milliseconds since 1970 by the clock of who opened it, in whole minutes. */
  readonly at: number;
  /** Whole hours since 1970, by the sanctuary: answers from this hour on are too late. */
  readonly deadline: number;
  /** Who has answered: the commitment to the key of their answer, base64url. */
  readonly given: Readonly<Record<MemberId, string>>;
  /** One of the two has stopped it after both had answered: only a key that was left before can still lift the lock. */
  readonly isStopped?: true;
}

export interface Exchanges {
  readonly open: Readonly<Record<MessageId, ExchangeRecord>>;
  /** Ids of the last that are over, so that they cannot begin once more. */
  readonly over: readonly MessageId[];
}

export const noExchanges: Exchanges = { open: {}, over: [] };

/** What the other has given, until it opens. Shown nowhere; on the devices of the two alone. */
export interface GivenRow extends ItemBase {
  readonly kind: "given";
  readonly exchange: MessageId;
  /** Base64url. */
  readonly body: string;
}

/** An exchange that is over and has left something to show, where it was opened: to the two alone. */
export interface ExchangePlace extends ItemBase {
  readonly kind: "exchange";
  readonly outcome: Pick<
    ExchangeView,
    "prompt" | "phase" | "by" | "other" | "roster" | "deadline" | "isIn" | "mine" | "myWords" | "contributions"
  >;
}

export const pairOf = ({ by, with: other }: ExchangeRecord): readonly [MemberId, MemberId] => [by, other];

export const isOfTwo = (record: ExchangeRecord, member: MemberId): boolean => pairOf(record).includes(member);

/** The other one, as seen by one of the two. */
export const otherOf = (record: ExchangeRecord, member: MemberId): MemberId =>
  record.by === member ? record.with : record.by;

/** Both answers are in the log: whatever the hour, it opens when both keys lie in the lock. */
export const isComplete = (record: ExchangeRecord): boolean => pairOf(record).every((member) => record.given[member]);

/** Of one's own that are not over; undefined where it is none of ours. */
export function exchangeAt({ record }: Pick<Snapshot, "record">, id: MessageId): ExchangeRecord | undefined {
  const found = record.state.exchanges?.open[id];
  const isShown = found && isOfTwo(found, record.me) && !found.isStopped && !record.mine?.exchanges?.[id]?.isStopped;
  return isShown ? found : undefined;
}

/** Base64url of both. */
export const commitmentTo = (key: string): string =>
  bytesToBase64url(lockCommitment(base64urlToBytes(key) ?? new Uint8Array()));
