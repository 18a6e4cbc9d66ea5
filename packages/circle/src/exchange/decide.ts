/**
 * The law of exchanges, a part of the one function that every client asks about every message: undefined where what was
 * said is lawful. It stands on the log alone, so that those who cannot read an exchange judge it like the two. What comes
 * too late, or to an exchange that this device never knew, is passed over in silence: it leaves no trace.
 */
import { type Breach, breach } from "../agreement/breach.ts";
import type { Said } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { MemberId } from "../api.ts";
import type { CircleState } from "../state/state.ts";
import type { ExchangePayload, ExchangePayloadOf } from "./payloads.ts";
import { commitmentTo, type ExchangeRecord, isComplete, isOfTwo, noExchanges, otherOf, pairOf } from "./record.ts";

/** Exchanges that one member may have opened and that are not over. */
export const OPEN_AT_ONCE = 8;

export type SaidInExchange = Pick<Said, "author" | "hour" | "seq"> & { readonly payload: ExchangePayload };

export function judgeExchange(
  here: Footing,
  { exchanges = noExchanges }: Pick<CircleState, "exchanges">,
  { author, payload }: SaidInExchange,
): Breach | undefined {
  if (payload.type === "exchange") {
    const known = exchanges.open[payload.id];
    if (known) return known.by === author ? undefined : breach("entry-invalid", "the id of another's exchange");
    const open = Object.values(exchanges.open).filter(({ by }) => by === author).length;
    return open < OPEN_AT_ONCE ? judgeTwo(here, author, payload.with) : breach("law-round", "too many exchanges");
  }
  const record = exchanges.open[payload.exchange];
  if (!record) return undefined;
  if (!isOfTwo(record, author)) return breach("law-round", payload.type);
  if (payload.type === "give") return judgeGift(record, author, payload);
  return payload.type === "lift" ? judgeLift(record, payload) : undefined;
}

function judgeTwo({ members }: Footing, by: MemberId, other: MemberId): Breach | undefined {
  const two = members.filter(({ id }) => id === by || id === other);
  if (two.length !== 2) return breach("entry-invalid", "exchange.with");
  return two.every(({ roundKey }) => roundKey) ? undefined : breach("round-keys", "exchange");
}

/** The same once more is no breach: it may have been said again after a split. */
function judgeGift(record: ExchangeRecord, author: MemberId, { commitment }: ExchangePayloadOf<"give">) {
  const given = record.given[author];
  if (given !== undefined) return given === commitment ? undefined : breach("round-twice", "give");
  return record.given[otherOf(record, author)] === commitment ? breach("entry-invalid", "give.commitment") : undefined;
}

function judgeLift(record: ExchangeRecord, { keys }: ExchangePayloadOf<"lift">): Breach | undefined {
  if (!isComplete(record)) return breach("round-early", "lift");
  const fits = pairOf(record).every((member, at) => commitmentTo(keys[at] ?? "") === record.given[member]);
  return fits ? undefined : breach("entry-invalid", "lift.keys");
}
