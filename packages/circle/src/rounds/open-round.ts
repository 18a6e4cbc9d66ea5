/** Opening a round: what a person wishes, held against the circle as it is now. */
import { NexusError } from "@nexus/wire";
import * as v from "valibot";
import { roundTemplate } from "../agreement/agreement.ts";
import type { OpenRoundInput } from "../api.ts";
import { checked } from "../input.ts";
import { stamp } from "../session/own.ts";
import type { Standpoint } from "../talk.ts";
import { mayOpenRound } from "./may.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import { rosterOf } from "./roster.ts";
import { SEALED_AT_MOST } from "./sizes.ts";
import { SEALED_AT_LEAST } from "./threshold.ts";

const wish = v.object(v.omit(roundTemplate, ["id"]).entries);

/** Throws what `openRound` of `rounds-api.ts` throws. */
export function checkedRound(
  { inside, me, core, session }: Standpoint,
  input: OpenRoundInput,
): RoundPayloadOf<"round"> {
  const { footing } = inside;
  const { form, title, prompt, opening, closing, hours, minutes, moods, weaves } = checked(
    wish,
    trimmed(input),
    "round",
  );
  if (!mayOpenRound(footing.context, me)) throw new NexusError("law-round");
  const roster = rosterOf(footing);
  const common = { type: "round", ...stamp(core), title, prompt, opening, closing, moods } as const;
  if (form === "sealed") {
    if (roster.length < SEALED_AT_LEAST) throw new NexusError("round-too-few");
    if (roster.length > SEALED_AT_MOST) throw new NexusError("input-invalid", `at most ${SEALED_AT_MOST} members`);
    const without = roster.filter((member) => !member.roundKey);
    if (without.length > 0) throw new NexusError("round-keys", without.map(({ name }) => name).join(", "));
    return { ...common, form, hours, ...(weaves && { weaves }) };
  }
  const rounds = Object.values(session.snapshot().record.state.rounds ?? {});
  if (rounds.some((round) => round.form === "piece")) throw new NexusError("round-busy");
  const ids = roster.map(({ id }) => id);
  if (input.order === undefined) return { ...common, form, minutes };
  const isWhole = input.order.length === ids.length && ids.every((id) => input.order?.includes(id));
  if (!isWhole) throw new NexusError("input-invalid", "the order is not one of all who are here");
  return { ...common, form, minutes, order: [...input.order] };
}

const trimmed = (input: OpenRoundInput): OpenRoundInput => ({
  ...input,
  title: input.title.trim(),
  prompt: input.prompt.trim(),
  opening: input.opening.trim(),
  closing: input.closing.trim(),
});
