import { utf8ToBytes } from "@nexus/wire";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defaultAgreement } from "../src/index.ts";
import { table } from "./table.ts";
import { type Person, type World, world } from "./world.ts";

/** While it is set, contexts are written as builds before votes wrote them. */
const old = vi.hoisted(() => ({ isOld: false }));

vi.mock(import("../src/agreement/context.ts"), async (original) => {
  const now = await original();
  return {
    ...now,
    encodeContext: (value) => {
      if (!old.isOld) return now.encodeContext(value);
      const { name, architect, keepers } = value;
      const { promises, invite, vouches, remove, retentionDays } = value.agreement;
      const agreement = { promises, invite, vouches, remove, retentionDays };
      return utf8ToBytes(JSON.stringify({ format: 1, name, agreement, architect, keepers }));
    },
  };
});

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

describe("a circle that was founded before there were votes", () => {
  it("opens, takes newcomers in, and has its first vote, with which its context moves on", async () => {
    old.isOld = true;
    const [founder] = (await table(at, ["Ada"], { changeQuorum: "majority" })).people as [Person];
    const circle = founder.nexus.circles()[0]?.id as string;
    old.isOld = false;
    await founder.restart();
    expect(founder.nexus.circle(circle).agreement).toEqual(defaultAgreement);
    const guest = await at.person("Ben");
    await at.bringIn(founder, guest, circle);
    const agreement = { ...defaultAgreement, trialDays: 3 };
    const motion = await guest.nexus.propose(circle, { kind: "agreement", agreement }, "Slowly");
    const sees = (is: (person: Person) => unknown) => vi.waitUntil(() => [founder, guest].every(is), 10_000);
    await sees((person) => person.nexus.circle(circle).law.motions.length === 1);
    for (const person of [founder, guest]) await person.nexus.vote(circle, motion, true);
    await sees((person) => person.nexus.circle(circle).agreement.trialDays === 3);
    for (const person of [founder, guest]) expect(person.nexus.circle(circle).troubles).toEqual([]);
  });
});
