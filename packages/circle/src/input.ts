/** What a person typed, checked before it becomes part of a circle. Throws NexusError `input-invalid`. */
import { NexusError } from "@nexus/wire";
import * as v from "valibot";
import { agreement } from "./agreement/agreement.ts";
import type { FoundInput } from "./api.ts";
import type { CheckInInput } from "./journal/calls.ts";
import { checkIn, type Payload, sharing } from "./payload.ts";

export type CheckInDraft = Omit<Extract<Payload, { type: "check-in" }>, "id" | "minute">;

const draft = v.omit(checkIn, ["id", "minute"]);

/** The value as the schema gives it; the refusal says where it does not fit. */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new NexusError("input-invalid", `${what} ${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

export function checkedCheckIn({ point, words = [], note }: CheckInInput): CheckInDraft {
  const tidy = words.map((word) => word.trim()).filter((word) => word !== "");
  const said = note?.trim();
  return checked(
    draft,
    { type: "check-in", words: tidy, ...(point && { point }), ...(said && { note: said }) },
    "check-in",
  );
}

export const checkedText = (text: string): string => checked(sharing.entries.text, text.trim(), "text");

const circleName = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

export function checkedFound(input: FoundInput): FoundInput {
  const name = checked(circleName, input.circleName.trim(), "name of the circle");
  return {
    ...input,
    circleName: name,
    ...(input.agreement && { agreement: checked(agreement, input.agreement, "agreement") }),
  };
}
