/**
 * A random life of a circle, told from a seed: people come and go, vote, share in rounds, are away, act at the same
 * moment, and cheat. After every entry each honest device is held against all others.
 */
import { defaultAgreement } from "../../src/index.ts";
import { type Seeded, seeded } from "../mls/seeded.ts";
import { type Act, bringIn, honestActs, present } from "./acts.ts";
import { type Circle, newCircle, settle } from "./circle.ts";
import type { Device } from "./device.ts";
import { Witness } from "./witness.ts";

export interface History {
  readonly circle: Circle;
  readonly by: Seeded;
  readonly away: Set<Device>;
  /** Devices whose clients were changed; the others need not agree with them. */
  readonly cheats: Set<Device>;
  /** How often each act was done. */
  readonly done: Map<string, number>;
  /** Everyone who is on sends and takes until nothing moves. */
  together(): Promise<void>;
}

const agreements = [
  defaultAgreement,
  { ...defaultAgreement, invite: "keepers", vouches: 2, remove: "vote", appealDays: 1, trialDays: 2 },
  { ...defaultAgreement, remove: "anyone", changeQuorum: "majority", keepers: { count: 2, termDays: 5 } },
  { ...defaultAgreement, unvouched: "trial", changeQuorum: "everyone", restingCounts: true },
  {
    ...defaultAgreement,
    unvouched: "vote",
    rounds: { ...defaultAgreement.rounds, atDeadline: "return", twoKeepers: true, open: "keepers" },
  },
] as const;

export async function tellHistory(seed: number, steps: number, extra: readonly Act[] = []): Promise<History> {
  const by = seeded(seed);
  const bytes = (length: number) => Uint8Array.from({ length }, () => by.below(256));
  const witness = new Witness();
  const history: History = {
    circle: await newCircle(bytes, by.pick(agreements)),
    by,
    away: new Set(),
    cheats: new Set(),
    done: new Map(),
    together: () =>
      settle(
        history.circle,
        (device) => !history.away.has(device) && !history.cheats.has(device),
        (device) => witness.note(device),
      ),
  };
  const acts = [...honestActs, ...extra];
  for (let n = 2 + by.below(4); n > 0; n--) {
    await bringIn(history);
    await history.together();
  }
  for (let step = 0; step < steps && present(history).length > 0; step++) {
    const act = pickByWeight(by, acts);
    await act.run(history);
    history.done.set(act.name, (history.done.get(act.name) ?? 0) + 1);
    // Sometimes the next one acts before anyone has heard of this.
    if (!by.chance(0.3)) await history.together();
  }
  history.away.clear();
  await history.together();
  return history;
}

/** What came of it, as one honest device tells: votes and rounds by how they ended, refusals by their code. */
export function outcomesOf(history: History): readonly string[] {
  const [device] = present(history);
  if (!device) return [];
  const { timeline, troubles } = device.session.view();
  return [
    ...timeline.flatMap((item) => {
      if (item.kind === "motion") return [`${item.motion.proposal.kind} ${item.motion.standing}`];
      if (item.kind === "round") return [`${item.round.form} ${item.round.phase}`];
      return item.kind === "keepers" ? [`keepers ${item.how}`] : [item.kind];
    }),
    ...troubles.map(({ code }) => code),
  ];
}

function pickByWeight(by: Seeded, acts: readonly Act[]): Act {
  const total = acts.reduce((sum, act) => sum + act.weight, 0);
  let left = (by.below(1e6) / 1e6) * total;
  for (const act of acts) {
    left -= act.weight;
    if (left < 0) return act;
  }
  return acts[0] as Act;
}
