/** For whom a check-in is, part by part, and the sentence that says so truthfully. */
import type { CheckInPart, CircleView } from "@nexus/circle";
import { membersHere } from "../core/names.ts";
import { words } from "../words/index.ts";
import { namesTogether } from "../words/moments.ts";

export const allParts: readonly CheckInPart[] = ["place", "words", "note"];

/** What a check-in says so far. */
export interface Saying {
  readonly place: boolean;
  readonly words: boolean;
  readonly note: boolean;
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
