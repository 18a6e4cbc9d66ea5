/** The law for commits that MLS finds valid. */
import { equalBytes } from "@nexus/wire";
import type { CircleState } from "../state/state.ts";
import { judgeAdmissions } from "./admissions.ts";
import { type Breach, breach } from "./breach.ts";
import { type CircleContext, encodeContext } from "./context.ts";
import { hourOf, type Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { ruling } from "./later.ts";
import { nextContext, sameContext } from "./next-context.ts";
import { judgeRemovals } from "./removals.ts";

/** How far the hour that an author names may be from the one in the log, either way: clocks differ, and lines are slow. */
export const HOURS_APART = 2;

export async function decideCommit(before: Footing, state: CircleState, made: Made): Promise<Breach | undefined> {
  if (made.foreign.length > 0) return breach("law-foreign", made.foreign.join(", "));
  if (Math.abs(hourOf(made) - made.hour) > HOURS_APART) return breach("law-hour", "not the sanctuary's");
  const found = (await judgeRemovals(before, made)) ?? (await judgeAdmissions(before, made));
  if (found) return found;
  const next = nextContext(before, made);
  if (next.breach) return next.breach;
  const unsigned = made.outcome.grounds.change && (await (await ruling()).judgeChange(before, state, made));
  return unsigned ?? judgeContext(made, changedContext(before, next.context));
}

/** What the commit has to carry: nothing, where the context stays as it is. */
export const changedContext = (before: Footing, next: CircleContext): Uint8Array | undefined =>
  sameContext(before.context, next) ? undefined : encodeContext(next);

/** The context is what follows from the grounds, byte for byte. */
function judgeContext({ context }: Made, expected: Uint8Array | undefined): Breach | undefined {
  const isSame = context === undefined || expected === undefined ? context === expected : equalBytes(context, expected);
  return isSame ? undefined : breach("law-agreement", "the context is not the one that follows");
}
