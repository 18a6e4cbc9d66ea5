/** What the law and the folding of rounds are asked about: a message of the log that belongs to one. */
import type { Said } from "../agreement/entry.ts";
import type { RoundPayload } from "./payloads.ts";

export type SaidInRound<P extends RoundPayload = RoundPayload> = Omit<Said, "payload" | "kind"> & {
  readonly payload: P;
};
