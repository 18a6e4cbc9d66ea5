/** Which state of a cloth this person saw last, as long as the page is open: what came since is new to them. */
import type { Cloth } from "@nexus/weave";

const last = new Map<string, Cloth>();

/** What there was when the page first had this cloth is not new. */
export function markFirst(name: string, cloth: Cloth): void {
  if (!last.has(name)) last.set(name, cloth);
}

/** From now on `cloth` is what was seen. Returns what was before. */
export function see(name: string, cloth: Cloth): Cloth | undefined {
  const before = last.get(name);
  last.set(name, cloth);
  return before;
}
