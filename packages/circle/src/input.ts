/** What a person typed, checked before it becomes part of a circle. Throws NexusError `input-invalid`. */
import { NexusError } from "@nexus/wire";
import * as v from "valibot";
import { agreement } from "./agreement/agreement.ts";
import type { FoundInput, WriteInput } from "./api.ts";
import type { Attachment } from "./attach/attachment.ts";
import { text, words } from "./fields.ts";
import type { CheckInInput } from "./journal/calls.ts";
import { checkIn, type Payload, says, sharing } from "./payload.ts";

export type CheckInDraft = Omit<Extract<Payload, { type: "check-in" }>, "id" | "minute">;

const draft = v.omit(checkIn, ["id", "minute"]);

/** The value as the schema gives it; the refusal says where it does not fit. */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new NexusError("input-invalid", `${what} ${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

export function checkedCheckIn({ point, words = [], note, body, fold }: CheckInInput): CheckInDraft {
  const tidy = words.map((word) => word.trim()).filter((word) => word !== "");
  const said = note?.trim();
  const more = { ...(point && { point }), ...(said && { note: said }), ...(body && { body }), ...folded(fold) };
  return checked(draft, { type: "check-in", words: tidy, ...more }, "check-in");
}

/** A topic of nothing but spaces is none. */
const folded = (fold: string | undefined) => (fold?.trim() ? { fold: fold.trim() } : {});

const sharingDraft = v.omit(sharing, ["id", "minute"]);
export type SharingDraft = Omit<Extract<Payload, { type: "sharing" }>, "id" | "minute">;

export function checkedSharing(
  text: string,
  { replyTo, fold }: WriteInput,
  attachments: readonly Attachment[],
): SharingDraft {
  const more = { ...(replyTo && { replyTo }), ...folded(fold), ...(attachments.length > 0 && { attachments }) };
  const said = checked(sharingDraft, { type: "sharing", text: text.trim(), ...more }, "sharing");
  if (!says(said)) throw new NexusError("input-invalid", "nothing is said");
  return said;
}

/** As typed, and not longer than could be sent. */
export const checkedDraft = (text: string): string => checked(sharing.entries.text, text, "text");

const reason = text(1000);

/** Why somebody proposes, or what they answer. */
export const checkedWords = (said: string, what: string): string => checked(reason, said.trim(), what);

const circleName = words(80);

export function checkedFound(input: FoundInput): FoundInput {
  const name = checked(circleName, input.circleName.trim(), "name of the circle");
  return {
    ...input,
    circleName: name,
    ...(input.agreement && { agreement: checked(agreement, input.agreement, "agreement") }),
  };
}
