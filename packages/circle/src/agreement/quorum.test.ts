import { bytesToHex } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quorum, quorumOf } from "./agreement.ts";
import { nothingYet } from "./context.ts";
import { defaultAgreement } from "./default.ts";
import type { Footing } from "./footing.ts";
import { type Motion, type Proposal, rosterToText, textToRoster } from "./motion.ts";
import { noNeeded, votersFor, yesNeeded } from "./motions.ts";

const rules: readonly Quorum[] = ["majority", "two-thirds", "everyone"];
const rule = fc.constantFrom(...rules);
const count = fc.integer({ min: 1, max: 1000 });
const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytesToHex);

describe("a quorum", () => {
  it("can be reached by all together, and never by nobody", () => {
    fc.assert(
      fc.property(rule, count, (by, many) => {
        expect(quorumOf(by, many)).toBeGreaterThanOrEqual(1);
        expect(quorumOf(by, many)).toBeLessThanOrEqual(many);
      }),
    );
    for (const by of rules) expect(quorumOf(by, 0)).toBe(1);
  });

  it("is never reached by two camps at once, and the stricter rule asks for no fewer", () => {
    fc.assert(
      fc.property(count, (many) => {
        const [majority, twoThirds, everyone] = rules.map((by) => quorumOf(by, many)) as [number, number, number];
        expect(2 * majority).toBeGreaterThan(many);
        expect(3 * twoThirds).toBeGreaterThanOrEqual(2 * many);
        expect(everyone).toBe(many);
        expect(twoThirds).toBeLessThanOrEqual(everyone);
        if (many > 2) expect(twoThirds).toBeGreaterThanOrEqual(majority);
      }),
    );
  });

  it("decides every vote in which all have voted, one way and not both", () => {
    fc.assert(
      fc.property(rule, fc.uniqueArray(id, { minLength: 1, maxLength: 40 }), fc.nat(), (by, roster, seed) => {
        const proposal = { kind: "keepers" as const, keepers: [roster[0] as string] };
        const motion: Motion = {
          id: "0".repeat(32),
          by: "",
          opened: 0,
          roster: rosterToText(roster),
          proposal,
          why: "",
        };
        const agreement = { ...defaultAgreement, changeQuorum: by };
        const yes = seed % (roster.length + 1);
        const isCarried = yes >= yesNeeded(agreement, motion);
        const isFailed = roster.length - yes >= noNeeded(agreement, motion);
        expect(isCarried).toBe(!isFailed);
      }),
    );
  });

  it("lets nobody send another away alone while somebody rests, and leaves who rests in peace otherwise", () => {
    const idOf = (letter: string) => letter.repeat(32);
    const [ada, bo, cleo, dee] = [idOf("a"), idOf("b"), idOf("c"), idOf("d")] as const;
    const rosterFor = (here: readonly string[], resting: readonly string[], proposal: Proposal) =>
      votersFor(
        {
          members: here.map((member, leaf) => ({ id: member, leaf, name: member })),
          context: { agreement: { ...defaultAgreement, restingCounts: false }, ...nothingYet, resting },
        } as unknown as Footing,
        proposal,
        0,
      );
    const awayWith = (member: string) => ({ kind: "remove", member }) as const;
    expect(rosterFor([ada, bo, cleo], [cleo], awayWith(bo))).toEqual([ada, cleo]);
    expect(rosterFor([ada, bo, cleo, dee], [dee], awayWith(bo))).toEqual([ada, cleo]);
    expect(rosterFor([ada, bo, cleo], [cleo], { kind: "keepers", keepers: [ada] })).toEqual([ada, bo]);
  });

  it("reads a roster as it was written", () => {
    fc.assert(
      fc.property(fc.array(id), (members) => {
        expect(textToRoster(rosterToText(members))).toEqual(members);
      }),
    );
  });
});
