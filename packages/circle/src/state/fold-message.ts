/** One message of the log, folded into the circle's state and timeline: `(state, message) -> state`. */
import type { Breach } from "../agreement/breach.ts";
import { decide } from "../agreement/decide.ts";
import type { Find, Said } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { MemberId } from "../api.ts";
import { type ExchangePayload, isExchangePayload } from "../exchange/payloads.ts";
import { secretToDropName } from "../invite/drop-keys.ts";
import { part } from "../part.ts";
import type { Payload } from "../payload.ts";
import { exchanging, holding } from "../rounds/later.ts";
import { isRoundPayload, type RoundPayload } from "../rounds/payloads.ts";
import { fromText } from "../text.ts";
import { type Item, isSpoken, payloadToItem } from "./item.ts";
import { countMessage } from "./pace.ts";
import { type CircleState, without } from "./state.ts";

const BRANCHES_KEPT = 8;

/** New or changed items, and the state after them. */
export interface Folded {
  readonly state: CircleState;
  readonly items: readonly Item[];
  /** Set where the message breaks the law: then the state only counts it. */
  readonly refused?: Breach;
}

type Of<T extends Payload["type"]> = Extract<Payload, { type: T }>;

const only = (state: CircleState, ...items: readonly Item[]): Folded => ({ state, items });

/** Asks the law, then folds. */
export async function foldMessage(here: Footing, before: CircleState, said: Said, find: Find): Promise<Folded> {
  const state = countMessage(before, said.hour, said.author);
  const refused = await decide(here, state, said, find);
  if (refused) return { state, items: [], refused };
  const { payload } = said;
  if (isExchangePayload(payload)) return only((await exchanging()).foldExchange(state, { ...said, payload }));
  if (isRoundPayload(payload)) return await (await holding()).foldRound(here, state, { ...said, payload }, find);
  return await foldLawful(here, state, said, payload, find);
}

async function foldLawful(
  here: Footing,
  state: CircleState,
  said: Said,
  payload: Exclude<Payload, RoundPayload | ExchangePayload>,
  find: Find,
): Promise<Folded> {
  const { author } = said;
  switch (payload.type) {
    case "check-in":
    case "sharing":
      return foldWords(state, said, payload, find);
    case "hear":
      return foldHear(state, said, payload, find);
    case "report":
    case "guard":
    case "journal":
      return only(state);
    case "retraction":
      return foldRetraction(state, author, payload, find);
    case "invitation":
      return foldInvitation(state, author, payload);
    case "withdrawal":
      return only({ ...state, invitations: without(state.invitations, payload.drop) });
    case "vouch":
      return foldVouch(state, author, payload);
    case "leaving":
      return only({ ...state, leaving: { ...state.leaving, [author]: payload.signature } });
    case "here":
      return foldHere(state, author, payload);
    case "ballot":
    case "offer-keeping":
    case "take-keeping":
    case "unvouch":
    case "compared":
      return only((await part(import("./fold-law-message.ts"), "law")).foldLawMessage(here, state, said, payload));
  }
}

/** Said again by its author after a split (see `session/split.ts`): already here. */
const foldWords = (state: CircleState, { seq, author }: Said, payload: Of<"check-in" | "sharing">, find: Find) =>
  find(payload.id)?.seq === undefined
    ? only(state, payloadToItem(payload, { seq, author, waiting: false }))
    : only(state);

/** Given once; saying it again, or taking back what was not said, changes nothing. */
function foldHear(state: CircleState, { seq, author }: Said, { of, on }: Of<"hear">, find: Find): Folded {
  const target = find(of);
  if (!target || !isSpoken(target)) return only(state);
  const { heard = [] } = target;
  if (heard.some(({ by }) => by === author) === on) return only(state);
  const others = heard.filter(({ by }) => by !== author);
  return only(state, { ...target, heard: on ? [...others, { by: author, seq }] : others });
}

/** Only a trace stays; its words are gone from this device with the next write. */
function foldRetraction(state: CircleState, author: MemberId, payload: Of<"retraction">, find: Find): Folded {
  const target = find(payload.of);
  if (!target || !isSpoken(target)) return only(state);
  const { id, at, seq } = target;
  return only(state, { id, author, at, seq, waiting: false, kind: "retracted" });
}

function foldInvitation(state: CircleState, by: MemberId, { secret, expires }: Of<"invitation">): Folded {
  const drop = secretToDropName(fromText(secret));
  const invitation = { secret, by, expires, vouches: [] };
  return only({ ...state, invitations: { ...state.invitations, [drop]: invitation } });
}

function foldVouch(state: CircleState, by: MemberId, { drop, newcomer, signature }: Of<"vouch">): Folded {
  const invitation = state.invitations[drop];
  if (!invitation) return only(state);
  const others = invitation.vouches.filter((it) => it.by !== by);
  const next = { ...invitation, vouches: [...others, { by, newcomer, signature }] };
  return only({ ...state, invitations: { ...state.invitations, [drop]: next } });
}

/** A member is on one branch at a time: the last word counts. */
function foldHere(state: CircleState, author: MemberId, { under, signature }: Of<"here">): Folded {
  const others = Object.entries(state.heres).map(([branch, said]) => [branch, without(said, author)] as const);
  const branch = { ...state.heres[under], [author]: signature };
  const heres: [string, CircleState["heres"][string]][] = Object.entries({
    ...Object.fromEntries(others),
    [under]: branch,
  });
  return only({ ...state, heres: Object.fromEntries(heres.slice(-BRANCHES_KEPT)) });
}
