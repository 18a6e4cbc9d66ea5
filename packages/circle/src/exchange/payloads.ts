/** What two say to each other in an exchange. Bytes in base64url. Everyone's device judges it, the two alone can read it. */
import * as v from "valibot";
import { bytesOf, id, signed, whole } from "../fields.ts";
import { ANSWER_BODY, QUESTION_BOX } from "./sizes.ts";

/** Asks `with` to answer the same question. Its id is the exchange's. `question`: sealed to their round key. */
export const exchange = v.strictObject({
  type: v.literal("exchange"),
  ...signed,
  with: id,
  /** Its deadline is the hour of its entry, and so many and one more. */
  hours: whole(1, 672),
  question: bytesOf(QUESTION_BOX),
});

/** The author's answer, sealed to the other and locked: `commitment` is the SHA-256 of the lock's key. */
export const give = v.strictObject({
  type: v.literal("give"),
  ...signed,
  exchange: id,
  commitment: bytesOf(32),
  body: bytesOf(ANSWER_BODY),
});

/** Both keys, as the sanctuary has handed them out: of whoever opened the exchange, and of the other. */
export const lift = v.strictObject({
  type: v.literal("lift"),
  ...signed,
  exchange: id,
  keys: v.strictTuple([bytesOf(32), bytesOf(32)]),
});

/** The author passes or stops: it is as if there had never been an exchange. */
export const stop = v.strictObject({ type: v.literal("stop"), ...signed, exchange: id });

export const exchangePayloads = [exchange, give, lift, stop] as const;

export type ExchangePayload = v.InferOutput<(typeof exchangePayloads)[number]>;
export type ExchangePayloadOf<T extends ExchangePayload["type"]> = Extract<ExchangePayload, { type: T }>;

const types: ReadonlySet<string> = new Set(["exchange", "give", "lift", "stop"] satisfies ExchangePayload["type"][]);

export const isExchangePayload = (payload: { readonly type: string }): payload is ExchangePayload =>
  types.has(payload.type);
