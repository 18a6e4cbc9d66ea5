/**
 * The agreement as law: one pure function that every client asks about every entry of the log. It stands on what MLS
 * agrees (the tree and the group context before the entry), on the entry itself, and on the state that follows from the
 * log; so all honest members refuse the same entries, with the same named reason, without trusting the sanctuary, the
 * founder, or each other's memory.
 */
import type { CircleState } from "../state/state.ts";
import type { Breach } from "./breach.ts";
import { decideCommit } from "./decide-commit.ts";
import { decideMessage } from "./decide-message.ts";
import type { Find, Made, Said } from "./entry.ts";
import type { Footing } from "./footing.ts";

/** Undefined where the entry is lawful. */
export const decide = (
  here: Footing,
  state: CircleState,
  entry: Said | Made,
  find: Find,
): Promise<Breach | undefined> =>
  entry.kind === "message" ? decideMessage(here, state, entry, find) : decideCommit(here, state, entry);
