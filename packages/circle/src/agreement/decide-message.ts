/** The law for what members say. */
import { base64urlToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { isExchangePayload } from "../exchange/payloads.ts";
import type { Payload } from "../payload.ts";
import { exchanging, holding } from "../rounds/later.ts";
import { isRoundPayload } from "../rounds/payloads.ts";
import { type Item, isSpoken } from "../state/item.ts";
import { isFlood } from "../state/pace.ts";
import type { CircleState } from "../state/state.ts";
import { type Breach, breach } from "./breach.ts";
import type { Find, Said } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { ruling } from "./later.ts";
import { mayInvite } from "./may.ts";
import { countVouches, isEndorsementGood, isLeavingGood } from "./proofs.ts";

type Of<T extends Payload["type"]> = Extract<Payload, { type: T }>;

/** What was said before is no breach when it is said again: see `session/split.ts`. Folding passes over it. */
export async function decideMessage(
  here: Footing,
  state: CircleState,
  said: Said,
  find: Find,
): Promise<Breach | undefined> {
  const { author, payload } = said;
  // As many as there are: a journal of many years comes at once.
  if (payload.type === "journal") return here.context.devices ? undefined : breach("entry-invalid", "journal");
  if (isFlood(state, author)) return breach("entry-invalid", "too many within an hour");
  if (isExchangePayload(payload)) return (await exchanging()).judgeExchange(here, state, { ...said, payload });
  if (isRoundPayload(payload)) return await (await holding()).judgeRound(here, state, { ...said, payload }, find);
  switch (payload.type) {
    case "check-in":
    case "sharing":
      return judgeWords(author, find(payload.id));
    case "hear":
      return judgeHear(author, find(payload.of));
    case "retraction":
      return judgeRetraction(author, find(payload.of));
    case "report":
    case "guard":
      // Whom it is for has taken it (`report/letters.ts`); for everyone else there is nothing to see.
      return undefined;
    case "invitation":
      return judgeInvitation(here, said, payload);
    case "withdrawal":
      return judgeWithdrawal(here, state, said, payload);
    case "vouch":
      return await judgeVouch(here, state, said, payload);
    case "leaving":
      return (await isLeavingGood(here, author, payload.signature))
        ? undefined
        : breach("entry-invalid", "leaving.signature");
    case "here":
      return (await isEndorsementGood(here, author, payload.under, payload.signature))
        ? undefined
        : breach("entry-invalid", "here.signature");
    case "ballot":
    case "offer-keeping":
    case "take-keeping":
    case "unvouch":
    case "compared":
      return await (await ruling()).decideLawMessage(here, state, said, payload);
    default:
      payload satisfies never;
      return undefined;
  }
}

function judgeWords(author: MemberId, earlier: Item | undefined): Breach | undefined {
  const isTaken = earlier?.seq !== undefined && earlier.author !== author;
  return isTaken ? breach("entry-invalid", "the id of another's message") : undefined;
}

function judgeHear(author: MemberId, target: Item | undefined): Breach | undefined {
  const isOwn = target && isSpoken(target) && target.author === author;
  return isOwn ? breach("entry-invalid", "hears itself") : undefined;
}

function judgeRetraction(author: MemberId, target: Item | undefined): Breach | undefined {
  const isAnothers = target && isSpoken(target) && target.author !== author;
  return isAnothers ? breach("law-author", "retraction") : undefined;
}

function judgeInvitation(here: Footing, { author, hour }: Said, { secret }: Of<"invitation">): Breach | undefined {
  if (!mayInvite(here.context, author, hour)) return breach("law-invite", "invitation");
  return base64urlToBytes(secret)?.length === 32 ? undefined : breach("entry-invalid", "invitation.secret");
}

function judgeWithdrawal(
  here: Footing,
  { invitations }: CircleState,
  { author, hour }: Said,
  { drop }: Of<"withdrawal">,
): Breach | undefined {
  const invitation = invitations[drop];
  const may = !invitation || invitation.by === author || mayInvite(here.context, author, hour);
  return may ? undefined : breach("law-invite", "withdrawal");
}

async function judgeVouch(
  here: Footing,
  { invitations }: CircleState,
  { author, hour }: Said,
  payload: Of<"vouch">,
): Promise<Breach | undefined> {
  if (!invitations[payload.drop]) return undefined;
  const newcomer = base64urlToBytes(payload.newcomer);
  const vouch = { by: author, signature: payload.signature };
  const isGood = newcomer?.length === 32 && (await countVouches(here, hour, newcomer, [vouch])) === 1;
  return isGood ? undefined : breach("entry-invalid", "vouch.signature");
}
