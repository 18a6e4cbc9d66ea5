/** One message of the log, folded into the circle's state and timeline: `(state, message) -> state`. */
import { base64urlToBytes, type ErrorCode } from "@nexus/wire";
import { countVouches, type Footing, isEndorsementGood, isLeavingGood, mayInvite } from "../agreement/law.ts";
import type { MemberId, MessageId } from "../api.ts";
import { secretToDropName } from "../invite/drop-keys.ts";
import type { Payload } from "../payload.ts";
import { type Item, isSpoken, payloadToItem } from "./item.ts";
import { type CircleState, without } from "./state.ts";

/** More messages than this from one member in one hour are a flood and passed over. */
export const MESSAGES_PER_HOUR = 600;

const BRANCHES_KEPT = 8;

export interface Said {
  readonly seq: number;
  /** Whole hours since 1970, by the sanctuary. */
  readonly hour: number;
  readonly author: MemberId;
  readonly payload: Payload;
}

interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** On a refusal the state still counts the message. */
export type Folded =
  | { readonly state: CircleState; readonly item: Item | undefined; readonly refused?: undefined }
  | { readonly state: CircleState; readonly refused: Refusal };

type Of<T extends Payload["type"]> = Extract<Payload, { type: T }>;
type Find = (id: MessageId) => Item | undefined;

const refuse = (state: CircleState, code: ErrorCode, detail: string): Folded => ({ state, refused: { code, detail } });
const accept = (state: CircleState, item?: Item): Folded => ({ state, item });

/** `find` looks up an earlier item of the timeline by its message id. */
export async function foldMessage(here: Footing, before: CircleState, said: Said, find: Find): Promise<Folded> {
  const { hour, author, payload } = said;
  const counts = before.pace.hour === hour ? before.pace.counts : {};
  const count = (counts[author] ?? 0) + 1;
  const state = { ...before, pace: { hour, counts: { ...counts, [author]: count } } };
  if (count > MESSAGES_PER_HOUR) return refuse(state, "entry-invalid", "too many within an hour");
  switch (payload.type) {
    case "check-in":
    case "sharing":
      return foldWords(state, said, payload, find);
    case "hear":
      return foldHear(state, said, payload, find);
    case "report":
      // Whom it is for has taken it (`session/report.ts`); for everyone else there is nothing to see.
      return accept(state);
    case "retraction":
      return foldRetraction(state, author, payload, find);
    case "invitation":
      return foldInvitation(here, state, author, payload);
    case "withdrawal":
      return foldWithdrawal(here, state, author, payload);
    case "vouch":
      return await foldVouch(here, state, author, payload);
    case "leaving":
      if (!(await isLeavingGood(here, author, payload.signature)))
        return refuse(state, "entry-invalid", "leaving.signature");
      return accept({ ...state, leaving: { ...state.leaving, [author]: payload.signature } });
    case "here":
      return await foldHere(here, state, author, payload);
  }
}

function foldWords(state: CircleState, { seq, author }: Said, payload: Of<"check-in" | "sharing">, find: Find): Folded {
  const earlier = find(payload.id);
  // Said again by its author after a split (see `session/split.ts`): already here.
  if (earlier?.seq !== undefined && earlier.author === author) return accept(state);
  if (earlier?.seq !== undefined) return refuse(state, "entry-invalid", "the id of another's message");
  return accept(state, payloadToItem(payload, { seq, author, waiting: false }));
}

/** Given once; saying it again, or taking back what was not said, changes nothing. */
function foldHear(state: CircleState, { seq, author }: Said, { of, on }: Of<"hear">, find: Find): Folded {
  const target = find(of);
  if (!target || !isSpoken(target)) return accept(state);
  if (target.author === author) return refuse(state, "entry-invalid", "hears itself");
  const { heard = [] } = target;
  if (heard.some(({ by }) => by === author) === on) return accept(state);
  const others = heard.filter(({ by }) => by !== author);
  return accept(state, { ...target, heard: on ? [...others, { by: author, seq }] : others });
}

/** Only a trace stays; its words are gone from this device with the next write. */
function foldRetraction(state: CircleState, author: MemberId, payload: Of<"retraction">, find: Find): Folded {
  const target = find(payload.of);
  if (!target || !isSpoken(target)) return accept(state);
  if (target.author !== author) return refuse(state, "law-author", "retraction");
  const { id, at, seq } = target;
  return accept(state, { id, author, at, seq, waiting: false, kind: "retracted" });
}

function foldInvitation(here: Footing, state: CircleState, author: MemberId, payload: Of<"invitation">): Folded {
  if (!mayInvite(here.context, author)) return refuse(state, "law-invite", "invitation");
  const secret = base64urlToBytes(payload.secret);
  if (secret?.length !== 32) return refuse(state, "entry-invalid", "invitation.secret");
  const invitation = { secret: payload.secret, by: author, expires: payload.expires, vouches: [] };
  return accept({ ...state, invitations: { ...state.invitations, [secretToDropName(secret)]: invitation } });
}

function foldWithdrawal(here: Footing, state: CircleState, author: MemberId, payload: Of<"withdrawal">): Folded {
  const invitation = state.invitations[payload.drop];
  if (!invitation) return accept(state);
  if (invitation.by !== author && !mayInvite(here.context, author)) return refuse(state, "law-invite", "withdrawal");
  return accept({ ...state, invitations: without(state.invitations, payload.drop) });
}

async function foldVouch(here: Footing, state: CircleState, author: MemberId, payload: Of<"vouch">): Promise<Folded> {
  const invitation = state.invitations[payload.drop];
  if (!invitation) return accept(state);
  const newcomer = base64urlToBytes(payload.newcomer);
  const vouch = { by: author, newcomer: payload.newcomer, signature: payload.signature };
  if (newcomer?.length !== 32 || (await countVouches(here, newcomer, [vouch])) !== 1) {
    return refuse(state, "entry-invalid", "vouch.signature");
  }
  const others = invitation.vouches.filter((it) => it.by !== author);
  const next = { ...invitation, vouches: [...others, vouch] };
  return accept({ ...state, invitations: { ...state.invitations, [payload.drop]: next } });
}

async function foldHere(here: Footing, state: CircleState, author: MemberId, payload: Of<"here">): Promise<Folded> {
  if (!(await isEndorsementGood(here, author, payload.under, payload.signature))) {
    return refuse(state, "entry-invalid", "here.signature");
  }
  // A member is on one branch at a time: the last word counts.
  const others = Object.entries(state.heres).map(([under, said]) => [under, without(said, author)] as const);
  const branch = { ...state.heres[payload.under], [author]: payload.signature };
  const heres: [string, CircleState["heres"][string]][] = Object.entries({
    ...Object.fromEntries(others),
    [payload.under]: branch,
  });
  return accept({ ...state, heres: Object.fromEntries(heres.slice(-BRANCHES_KEPT)) });
}
