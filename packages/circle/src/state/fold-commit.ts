/** One lawful commit, folded into the circle's state and timeline. */
import type { Find } from "../agreement/entry.ts";
import { sameContext } from "../agreement/next-context.ts";
import type { Outcome } from "../agreement/outcome.ts";
import { part } from "../part.ts";
import { HOUR } from "../time.ts";
import type { Place, Turned } from "./fold-law-commit.ts";
import type { Item } from "./item.ts";
import { type CircleState, without } from "./state.ts";

export async function foldCommit(
  before: CircleState,
  place: Place,
  { grounds, added, removed }: Outcome,
  turned: Turned,
  find: Find,
): Promise<{ readonly state: CircleState; readonly items: readonly Item[] }> {
  const { seq, hour, author } = place;
  let state = before;
  const items: Item[] = [];
  const mark = () => ({ id: `${seq}.${items.length}`, seq, at: hour * HOUR, waiting: false });

  for (const id of removed) {
    const ground = grounds.removes.find((it) => it.member === id);
    if (ground?.kind === "return") continue;
    const person = state.people[id];
    if (person) state = { ...state, people: { ...state.people, [id]: { ...person, gone: true } } };
    state = { ...state, leaving: without(state.leaving, id) };
    const by = ground?.kind === "removed" ? author : undefined;
    const reason = ground?.kind === "removed" ? ground.reason : undefined;
    items.push({ ...mark(), kind: "gone", author: id, by, reason });
  }
  for (const [at, { id, name, newcomer }] of added.entries()) {
    const ground = grounds.admits[at];
    // An invitation works once: whoever was vouched for by it is in now.
    for (const [drop, invitation] of Object.entries(state.invitations)) {
      if (invitation.vouches.some((vouch) => vouch.newcomer === newcomer)) {
        state = { ...state, invitations: without(state.invitations, drop) };
      }
    }
    if (ground?.kind === "return") state = { ...state, returned: [...state.returned, newcomer].slice(-32) };
    if (ground?.kind !== "vouched") continue;
    const vouches = ground.vouches.map((vouch) => ({ ...vouch, newcomer }));
    state = { ...state, people: { ...state.people, [id]: { name, since: hour, vouches } } };
    items.push({ ...mark(), kind: "joined", author: id, vouchedBy: vouches.map((vouch) => vouch.by) });
  }
  if (grounds.change === undefined && sameContext(turned.before, turned.after)) return { state, items };
  const { foldLawCommit } = await part(import("./fold-law-commit.ts"), "law");
  const law = foldLawCommit(state, place, grounds.change, turned, find);
  return { state: law.state, items: [...items, ...law.items] };
}
