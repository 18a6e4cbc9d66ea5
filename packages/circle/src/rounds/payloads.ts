/** All that members say in rounds. See `docs/protocol.md`, "Rounds". */
import type * as v from "valibot";
import { arrive, handOn, silence, speak, turnTo } from "./piece-payloads.ts";
import { cancel, mood, round } from "./round-payloads.ts";
import { answer, close, complaint, nudge, release, seal } from "./sealed-payloads.ts";

export const roundPayloads = [
  round,
  cancel,
  mood,
  seal,
  complaint,
  answer,
  close,
  release,
  nudge,
  arrive,
  turnTo,
  speak,
  silence,
  handOn,
] as const;

export type RoundPayload = v.InferOutput<(typeof roundPayloads)[number]>;
export type RoundPayloadOf<T extends RoundPayload["type"]> = Extract<RoundPayload, { type: T }>;

const types: ReadonlySet<string> = new Set([
  "round",
  "cancel",
  "mood",
  "seal",
  "complaint",
  "answer",
  "close",
  "release",
  "nudge",
  "arrive",
  "turn-to",
  "speak",
  "silence",
  "hand-on",
] satisfies RoundPayload["type"][]);

export const isRoundPayload = (payload: { readonly type: string }): payload is RoundPayload => types.has(payload.type);
