/** Ballots, offers of keeping, and words about trust, folded into the circle's state. */
import { bytesToBase64url } from "@nexus/wire";
import type { Said } from "../agreement/entry.ts";
import { type Footing, memberOf } from "../agreement/footing.ts";
import { openMotion } from "../agreement/motions.ts";
import type { MemberId } from "../api.ts";
import type { LawPayload } from "../payload-law.ts";
import { withPerson } from "./person.ts";
import { type CircleState, without } from "./state.ts";

type Of<T extends LawPayload["type"]> = Extract<LawPayload, { type: T }>;

/** What was said before changes nothing when it is said again. */
export function foldLawMessage(here: Footing, state: CircleState, { author }: Said, payload: LawPayload): CircleState {
  switch (payload.type) {
    case "ballot":
      return foldBallot(here, state, author, payload);
    case "offer-keeping":
      return foldOffer(state, author, payload);
    case "take-keeping":
      return foldTake(state, payload);
    case "unvouch":
      return withPerson(state, payload.member, ({ unvouched = [], ...person }) => ({
        ...person,
        unvouched: unvouched.some(({ by }) => by === author)
          ? unvouched
          : [...unvouched, { by: author, signature: payload.signature }],
      }));
    case "compared":
      return withPerson(state, payload.of, ({ comparedBy = [], ...person }) => {
        const others = comparedBy.filter((by) => by !== author);
        return { ...person, comparedBy: payload.on ? [...others, author] : others };
      });
  }
}

function foldBallot(here: Footing, state: CircleState, author: MemberId, { motion, yes, signature }: Of<"ballot">) {
  const voter = memberOf(here, author);
  const given = state.law.ballots[motion] ?? {};
  if (!voter || given[author] || !openMotion(here.context, motion)) return state;
  const ballot = { key: bytesToBase64url(voter.signatureKey), yes, signature };
  const ballots = { ...state.law.ballots, [motion]: { ...given, [author]: ballot } };
  return { ...state, law: { ...state.law, ballots } };
}

function foldOffer(state: CircleState, author: MemberId, { offer }: Of<"offer-keeping">): CircleState {
  const { offers } = state.law;
  if (offer && offers[author]?.to === offer.to) return state;
  const next = offer ? { ...offers, [author]: offer } : without(offers, author);
  return { ...state, law: { ...state.law, offers: next } };
}

function foldTake(state: CircleState, { from, signature }: Of<"take-keeping">): CircleState {
  const offer = state.law.offers[from];
  if (!offer) return state;
  const offers = { ...state.law.offers, [from]: { ...offer, take: signature } };
  return { ...state, law: { ...state.law, offers } };
}
