import { bytesToBase64url, utf8ToBytes } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../api.ts";
import { signatureKeyToMemberId } from "../member.ts";
import type { MlsEngine } from "../mls/index.ts";
import type { Agreement } from "./agreement.ts";
import type { Change } from "./change.ts";
import { type CircleContext, decodeContext, encodeContext, nothingYet } from "./context.ts";
import { defaultAgreement } from "./default.ts";
import type { Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { type Grounds, noGrounds } from "./grounds.ts";
import type { Proposal } from "./motion.ts";
import { rosterOf, yesNeeded } from "./motions.ts";
import { nextContext } from "./next-context.ts";

/** Nine people who may ever come; a member's id is the hash of their key, as outside. */
const people = Array.from({ length: 9 }, (_, n) => {
  const signatureKey = new Uint8Array(32).fill(n + 1);
  return { id: signatureKeyToMemberId(signatureKey), leaf: n, name: `${n}`, signatureKey, roundKey: undefined };
});
const idOf = (n: number): MemberId => (people[n % people.length] as (typeof people)[number]).id;
const keyOf = (id: MemberId) => bytesToBase64url(people.find((it) => it.id === id)?.signatureKey ?? new Uint8Array(32));

const agreements: readonly Agreement[] = [
  defaultAgreement,
  { ...defaultAgreement, remove: "vote", appealDays: 1, changeQuorum: "majority", keepers: { count: 2, termDays: 7 } },
  { ...defaultAgreement, trialDays: 2, unvouched: "trial", restingCounts: true, keepers: { count: 1, termDays: 3 } },
];

/** What one member tries to commit: mostly sense, often against the law. */
interface Attempt {
  readonly author: number;
  readonly hours: number;
  readonly what:
    | "opens"
    | "carries"
    | "lapses"
    | "withdraws"
    | "rests"
    | "turns"
    | "hands"
    | "tries"
    | "comes"
    | "goes";
  readonly one: number;
  readonly other: number;
  readonly on: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  author: fc.nat(8),
  hours: fc.nat(60),
  what: fc.constantFrom("opens", "carries", "lapses", "withdraws", "rests", "turns", "hands", "tries", "comes", "goes"),
  one: fc.nat(8),
  other: fc.nat(8),
  on: fc.boolean(),
});

interface World {
  readonly here: readonly MemberId[];
  readonly context: CircleContext;
  readonly hour: number;
}

const founded: World = {
  here: [idOf(0), idOf(1)],
  context: {
    ...nothingYet,
    format: 2,
    name: "Table",
    agreement: agreements[1] as Agreement,
    architect: idOf(0),
    keepers: [idOf(0)],
    termSince: 1000,
  },
  hour: 1000,
};

const footing = ({ here, context }: World): Footing => ({
  engine: {} as MlsEngine,
  circle: new Uint8Array(16),
  members: people.filter(({ id }) => here.includes(id)),
  context,
});

function changeOf({ context, here }: World, { what, one, other, on }: Attempt, n: number): Change | undefined {
  const motion = context.motions[one % Math.max(1, context.motions.length)];
  const id = motion?.id ?? "0".repeat(32);
  const signature = "";
  switch (what) {
    case "opens": {
      const proposals: readonly Proposal[] = [
        { kind: "agreement", agreement: agreements[other % 3] as Agreement },
        { kind: "remove", member: idOf(other) },
        { kind: "keepers", keepers: [idOf(other)] },
        { kind: "cloth", from: 1, to: 2, cloth: "0".repeat(64), threads: [idOf(other), idOf(other + 1)] },
      ];
      const proposal = proposals[one % 4] as Proposal;
      return { kind: "opens", id: n.toString(16).padStart(32, "0"), proposal, why: "" };
    }
    case "carries": {
      const voters = motion ? rosterOf(motion).slice(0, on ? undefined : other) : [];
      return { kind: "carries", motion: id, ballots: voters.map((by) => ({ key: keyOf(by), signature })) };
    }
    case "lapses":
    case "withdraws":
      return { kind: what, motion: id };
    case "rests":
      return { kind: "rests", on };
    case "turns":
      return { kind: "turns" };
    case "hands":
      return {
        kind: "hands",
        from: context.keepers[0] as MemberId,
        to: idOf(other),
        offer: signature,
        take: signature,
      };
    case "tries":
      return { kind: "tries", member: here[one % here.length] as MemberId, by: idOf(other), signature };
    default:
      return undefined;
  }
}

function madeOf(world: World, it: Attempt, n: number): Pick<Made, "author" | "hour" | "outcome"> {
  const { here, context } = world;
  const hour = world.hour + it.hours;
  const author = here[it.author % here.length] as MemberId;
  const change = changeOf(world, it, n);
  const carried =
    change?.kind === "carries" ? context.motions.find((motion) => motion.id === change.motion) : undefined;
  const votedOut = carried?.proposal.kind === "remove" ? [carried.proposal.member] : [];
  const others = here.filter((id) => id !== author);
  const goes = it.what === "goes" ? others.slice(it.one % here.length, (it.one % here.length) + 1) : [];
  const comes = it.what === "comes" && !here.includes(idOf(it.one)) ? [idOf(it.one)] : [];
  const grounds: Grounds = {
    ...noGrounds,
    hour,
    ...(change && { change }),
    admits: comes.map(() => ({ kind: "vouched", vouches: [] })),
    removes: [
      ...votedOut.map((member) => ({ kind: "voted" as const, member })),
      ...goes.map((member) => ({ kind: "left" as const, member, signature: "" })),
    ],
  };
  const added = comes.map((id) => ({ id, name: id, newcomer: "" }));
  return { author, hour, outcome: { grounds, added, removed: [...votedOut, ...goes] } };
}

/** The world after a lawful commit; as it was after any other. */
function live(world: World, it: Attempt, n: number): World {
  const made = madeOf(world, it, n);
  const next = nextContext(footing(world), made);
  if (next.breach) return { ...world, hour: made.hour };
  const gone = new Set(made.outcome.removed);
  const here = [...world.here.filter((id) => !gone.has(id)), ...made.outcome.added.map(({ id }) => id)];
  // What travels is bytes: everyone goes on from what they decode.
  const decoded = decodeContext(encodeContext(next.context));
  if (!decoded.ok) throw new Error(decoded.problem);
  expect(encodeContext(decoded.value)).toEqual(encodeContext(next.context));
  return { here, context: decoded.value, hour: made.hour };
}

const lives = fc.array(attempt, { minLength: 1, maxLength: 40 });

describe("the context that follows, through any life of a circle", () => {
  it("keeps at least one keeper, and speaks of nobody who has gone", () => {
    fc.assert(
      fc.property(lives, (attempts) => {
        let world = founded;
        for (const [n, it] of attempts.entries()) {
          world = live(world, it, n);
          const { keepers, resting, trials, motions } = world.context;
          const named = [...keepers, ...resting, ...Object.keys(trials)];
          expect(keepers.length).toBeGreaterThan(0);
          expect(named.filter((id) => !world.here.includes(id))).toEqual([]);
          expect(motions.length).toBeLessThanOrEqual(8);
          for (const { proposal } of motions) {
            if (proposal.kind === "remove") expect(world.here).toContain(proposal.member);
            if (proposal.kind === "cloth") expect(world.here).toEqual(expect.arrayContaining(proposal.threads));
          }
        }
      }),
    );
  });

  it("changes the agreement, or votes somebody out, only with as many distinct yes as it asks for", () => {
    fc.assert(
      fc.property(lives, (attempts) => {
        let world = founded;
        for (const [n, it] of attempts.entries()) {
          const made = madeOf(world, it, n);
          const next = nextContext(footing(world), made);
          const { change, removes } = made.outcome.grounds;
          const isVotedOut = !next.breach && removes.some(({ kind }) => kind === "voted");
          if (!next.breach && (isVotedOut || next.context.agreement !== world.context.agreement)) {
            const motion = world.context.motions.find((it) => change?.kind === "carries" && it.id === change.motion);
            if (!motion || change?.kind !== "carries") throw new Error("without a vote");
            const voters = new Set(change.ballots.map(({ key }) => key));
            expect(voters.size).toBeGreaterThanOrEqual(yesNeeded(world.context.agreement, motion));
          }
          world = live(world, it, n);
        }
      }),
    );
  });

  it("begins a term of its own whenever somebody takes the keeping on", () => {
    fc.assert(
      fc.property(lives, (attempts) => {
        let world = founded;
        for (const [n, it] of attempts.entries()) {
          const next = live(world, it, n);
          const isTakenOn = next.context.keepers.some((id) => !world.context.keepers.includes(id));
          if (isTakenOn) expect(next.context.termSince).toBeGreaterThan(world.context.termSince);
          world = next;
        }
      }),
    );
  });
});

describe("a context", () => {
  it("of the first format is read as if it had said the defaults", () => {
    const { promises, invite, vouches, retentionDays } = defaultAgreement;
    const agreement = { promises, invite, vouches, remove: "anyone", retentionDays };
    const said = { format: 1, name: "Table", agreement, architect: idOf(0), keepers: [idOf(0)] };
    const read = decodeContext(utf8ToBytes(JSON.stringify(said)));
    expect(read.ok && read.value).toMatchObject({
      ...nothingYet,
      format: 2,
      agreement: { ...defaultAgreement, remove: "anyone" },
    });
  });

  it.each([
    ["a second format 2 agreement in the first format", { format: 1, motions: [] }],
    ["an unknown field", { format: 2, more: 1 }],
    ["a format to come", { format: 3 }],
    ["no keeper", { format: 2, keepers: [] }],
  ])("with %s is refused", (_, changed) => {
    const bytes = utf8ToBytes(JSON.stringify({ ...founded.context, ...changed }));
    expect(decodeContext(bytes).ok).toBe(false);
  });

  it("has one encoding, in whatever order its members were noted", () => {
    const [a, b] = [idOf(1), idOf(2)];
    const one = encodeContext({ ...founded.context, resting: [a, b], trials: { [a]: 1, [b]: 2 } });
    const other = encodeContext({ ...founded.context, resting: [b, a], trials: { [b]: 2, [a]: 1 } });
    expect(one).toEqual(other);
  });
});
