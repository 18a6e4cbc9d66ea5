/** For whom a check-in is, part by part, and the sentence that says so truthfully. */
import type { Body, CheckInPart, CircleView } from "@nexus/circle";
import { membersHere } from "../core/names.ts";
import { words } from "../words/index.ts";
import { namesTogether } from "../words/moments.ts";

/** The parts that are the circle's unless one chooses otherwise. The body is asked about anew each time. */
export const saidParts = ["place", "words", "note"] as const satisfies readonly CheckInPart[];
const allParts: readonly CheckInPart[] = [...saidParts, "body"];

/** What was measured just now, and what its person ticked. */
export interface Offered {
  readonly body: Body;
  readonly keep: boolean;
  readonly share: boolean;
}

/** What a check-in says so far. */
export interface Saying {
  readonly place: boolean;
  readonly words: boolean;
  readonly note: boolean;
  readonly body: boolean;
}

export const partsSaid = (saying: Saying): readonly CheckInPart[] => allParts.filter((part) => saying[part]);

/** True when the circle receives anything at all. */
export const isHeard = (circle: CircleView | undefined, saying: Saying, share: readonly CheckInPart[]): boolean =>
  circle !== undefined && partsSaid(saying).some((part) => share.includes(part));

/** Who can read what, if it is sent as it is now. */
export function whoCanRead(circle: CircleView | undefined, saying: Saying, share: readonly CheckInPart[]): string {
  const t = words.value.whoSees;
  if (!circle || !isHeard(circle, saying, share)) return t.none;
  const said = partsSaid(saying);
  const list = (parts: readonly CheckInPart[]) => namesTogether(parts.map((part) => t.your[part]));
  const theirs = said.filter((part) => share.includes(part));
  const mine = said.filter((part) => !share.includes(part));
  const count = membersHere(circle).length;
  if (mine.length === 0) return t.all(count, circle.name);
  return `${t.some(count, circle.name, list(theirs))} ${t.rest(list(mine))}`;
}
