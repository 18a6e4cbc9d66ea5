/** An append on its way from a connection to the log: what can be told from the request alone is checked here. */
import { limits } from "@nexus/wire";
import type { Append } from "../log/admit.ts";
import { type Refusal, refusal } from "../outcome.ts";
import type { Guest, OpenCircle } from "./guest.ts";
import type { Asked } from "./requests.ts";
import { sizeObjection } from "./sizes.ts";

export interface Checked {
  readonly open: OpenCircle;
  readonly append: Append;
}

export function checkAppend(guest: Guest, request: Asked<"append">): Checked | Refusal {
  const { circle, id, kind, next, answers, body } = request;
  const opens = kind !== "message";
  if (opens !== (next !== undefined)) {
    return refusal("frame-malformed", `append.next: ${opens ? "needed by" : "not for"} a ${kind}`);
  }
  if (!opens && answers.length > 0) return refusal("frame-malformed", "append.answers: not for a message");
  const objection =
    sizeObjection(body.length, opens ? limits.commit : limits.message) ??
    answers.map((answer) => sizeObjection(answer.body.length, limits.answer)).find((why) => why !== undefined);
  if (objection) return objection;
  const open = guest.circle(circle);
  const door = open?.doorOf(request.door);
  if (!open || door === undefined) return refusal("door-needed");
  if (kind === "contest" && !open.contest(door, id)) return refusal("contest-refused", "one per connection and door");
  return { open, append: { circle, door, id, kind, next, answers, body } };
}

/** A contest that was refused does not count. */
export function forgetContest({ open, append }: Checked): void {
  if (append.kind === "contest") open.forgetContest(append.door);
}
