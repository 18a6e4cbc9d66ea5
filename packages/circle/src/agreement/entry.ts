/** An entry of the log as law sees it: opened, and read. */
import type { MemberId, MessageId } from "../api.ts";
import type { Payload } from "../payload.ts";
import type { Item } from "../state/item.ts";
import type { Outcome } from "./outcome.ts";

interface Placed {
  /** Whole hours since 1970, as the sanctuary counted them. */
  readonly hour: number;
  readonly author: MemberId;
}

/** A message. */
export interface Said extends Placed {
  readonly kind: "message";
  readonly seq: number;
  readonly payload: Payload;
}

/** A commit or a contest that MLS finds valid; or one that is about to be made. */
export interface Made extends Placed {
  readonly kind: "commit";
  readonly outcome: Outcome;
  /** The group context after it, where it changes that. */
  readonly context: Uint8Array | undefined;
  /** Kinds of proposals that circles do not use. */
  readonly foreign: readonly string[];
}

/** The hour by which a commit is judged: the one that its author names, which `decide` holds against the log's. */
export const hourOf = ({ hour, outcome }: Pick<Made, "hour" | "outcome">): number => outcome.grounds.hour ?? hour;

/** Looks up an earlier item of the timeline by its message id. */
export type Find = (id: MessageId) => Item | undefined;
