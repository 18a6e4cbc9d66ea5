/**
 * The one context that must follow a commit: what its change makes of it, and what follows by itself. All hours in it
 * are the one that its author names; `decide` holds that against the log's.
 */
import { equalBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { type Next, refuse } from "./breach.ts";
import type { ChangeOf } from "./change.ts";
import { type CircleContext, encodeContext } from "./context.ts";
import { hourOf, type Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { hands, heir, turns, withKeepers } from "./keeping.ts";
import { isResting } from "./may.ts";
import { appeals, carries, concerns, fails, lapses, opens, withdraws } from "./motions.ts";

export function nextContext(before: Footing, made: Pick<Made, "author" | "hour" | "outcome">): Next {
  const hour = hourOf(made);
  const changed = applyChange(before, made, hour);
  if (changed.breach) return changed;
  const context = settle(before, changed.context, made, hour);
  const isSame = sameContext(context, before.context);
  if (!isSame && made.outcome.grounds.hour === undefined) return refuse("law-hour", "it names none");
  return { context: isSame ? before.context : withoutOldTrials(context, hour) };
}

export const sameContext = (a: CircleContext, b: CircleContext): boolean =>
  equalBytes(encodeContext(a), encodeContext(b));

function applyChange(before: Footing, { author, outcome }: Pick<Made, "author" | "outcome">, hour: number): Next {
  const { change } = outcome.grounds;
  switch (change?.kind) {
    case undefined:
      return { context: before.context };
    case "opens":
      return opens(before, author, hour, change);
    case "appeals":
      return appeals(before, author, hour, change);
    case "carries":
      return carries(before, hour, change);
    case "lapses":
      return lapses(before, hour, change);
    case "withdraws":
      return withdraws(before, author, change);
    case "fails":
      return fails(before, change);
    case "rests":
      return rests(before, author, change);
    case "hands":
      return hands(before, hour, change);
    case "turns":
      return turns(before, hour);
    case "tries":
      return tries(before, hour, change);
  }
}

function rests({ context }: Footing, author: MemberId, { on }: ChangeOf<"rests">): Next {
  if (isResting(context, author) === on) return { context };
  const others = context.resting.filter((id) => id !== author);
  return { context: { ...context, resting: on ? [...others, author] : others } };
}

/** Whether the vouch was given and taken back, `changes.ts` asks. */
function tries({ context }: Footing, hour: number, { member }: ChangeOf<"tries">): Next {
  if (context.agreement.unvouched !== "trial") return refuse("law-agreement", "a vouch taken back is only shown");
  const until = Math.max(context.trials[member] ?? 0, hour + 24 * Math.max(1, context.agreement.trialDays));
  return { context: { ...context, trials: { ...context.trials, [member]: until } } };
}

/** What follows by itself from who came and who went. */
function settle(before: Footing, context: CircleContext, { outcome }: Pick<Made, "outcome">, hour: number) {
  const { grounds, added, removed } = outcome;
  const back = new Set(grounds.removes.flatMap((it) => (it.kind === "return" ? [it.member] : [])));
  const gone = new Set(removed.filter((id) => !back.has(id)));
  const trialHours = context.agreement.trialDays * 24;
  const newcomers = added.filter(({ id }) => !back.has(id) && trialHours > 0);
  const trials = [
    ...Object.entries(context.trials).filter(([id]) => !gone.has(id)),
    ...newcomers.map(({ id }) => [id, hour + trialHours] as const),
  ];
  const next: CircleContext = {
    ...context,
    keepers: context.keepers.filter((id) => !gone.has(id)),
    resting: context.resting.filter((id) => !gone.has(id)),
    trials: Object.fromEntries(trials),
    motions: context.motions.filter((motion) => !isWithoutObject(motion, gone)),
  };
  if (next.keepers.length > 0) return next;
  const staying = before.members.map(({ id }) => id).filter((id) => !gone.has(id));
  const successor = heir(next, staying, hour);
  return successor === undefined ? context : withKeepers(next, [successor], hour);
}

/** It would remove somebody who has gone, make them a keeper, or show their threads. */
const isWithoutObject = (motion: CircleContext["motions"][number], gone: ReadonlySet<MemberId>): boolean =>
  gone.has(concerns(motion) ?? "") ||
  (motion.proposal.kind === "keepers" && motion.proposal.keepers.some((id) => gone.has(id))) ||
  (motion.proposal.kind === "cloth" && motion.proposal.threads.some((id) => gone.has(id)));

const withoutOldTrials = (context: CircleContext, hour: number): CircleContext => ({
  ...context,
  trials: Object.fromEntries(Object.entries(context.trials).filter(([, until]) => until > hour)),
});
