/** What of the circle's law is due: votes that are decided or over, a keeper's turn, what both or one have signed. */
import type { Change, ShownBallot } from "../agreement/change.ts";
import { type Footing, memberOf } from "../agreement/footing.ts";
import { mayHandOn, nextKeepers, termEndsAt } from "../agreement/keeping.ts";
import type { Motion } from "../agreement/motion.ts";
import { concerns, lapsesAt, noNeeded, notBefore, rosterOf, yesNeeded } from "../agreement/motions.ts";
import type { MemberId } from "../api.ts";
import type { CircleState } from "../state/state.ts";

/** `hour`: whole hours since 1970. */
export function lawDues(here: Footing, state: CircleState, me: MemberId, hour: number): readonly Change[] {
  const { context } = here;
  const votes = context.motions.flatMap((motion) => voteDue(here, state, me, hour, motion) ?? []);
  const ends = termEndsAt(context);
  const turn = ends !== undefined && hour >= ends && nextKeepers(here, hour).length > 0;
  return [
    ...votes,
    ...(turn ? [{ kind: "turns" } as const] : []),
    ...handsDue(here, state, hour),
    ...triesDue(here, state),
  ];
}

function voteDue(
  { context }: Footing,
  { law }: CircleState,
  me: MemberId,
  hour: number,
  motion: Motion,
): Change | undefined {
  const { agreement } = context;
  const { id } = motion;
  const roster = new Set(rosterOf(motion));
  const given = Object.entries(law.ballots[id] ?? {}).filter(([by]) => roster.has(by));
  const shown = (wanted: boolean): ShownBallot[] =>
    given.flatMap(([, { key, yes, signature }]) => (yes === wanted ? [{ key, signature }] : []));
  if (hour >= lapsesAt(agreement, motion)) return { kind: "lapses", motion: id };
  const [yes, no] = [shown(true), shown(false)];
  if (no.length >= noNeeded(agreement, motion)) return { kind: "fails", motion: id, ballots: no };
  const isCarried = yes.length >= yesNeeded(agreement, motion) && hour >= notBefore(agreement, motion);
  // Nobody can remove themselves.
  return isCarried && concerns(motion) !== me ? { kind: "carries", motion: id, ballots: yes } : undefined;
}

const handsDue = (here: Footing, { law }: CircleState, hour: number): Change[] =>
  Object.entries(law.offers).flatMap(([from, { to, signature: offer, take }]) =>
    take !== undefined && mayHandOn(here, from, to, hour) ? [{ kind: "hands", from, to, offer, take }] : [],
  );

function triesDue(here: Footing, { people }: CircleState): Change[] {
  if (here.context.agreement.unvouched !== "trial") return [];
  const isHere = (id: MemberId) => memberOf(here, id) !== undefined;
  return Object.entries(people).flatMap(([member, { unvouched = [] }]) =>
    unvouched.flatMap(({ by, signature, done }): Change[] =>
      !done && isHere(member) && isHere(by) ? [{ kind: "tries", member, by, signature }] : [],
    ),
  );
}
