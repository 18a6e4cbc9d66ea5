import { afterEach, describe, expect, it } from "vitest";
import { circleOf, opens, readBy, sealedInput, sealedOf, seenBy } from "./rounds.ts";
import { type Person, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

describe("a sealed round", () => {
  it("opens at once for everyone when all are in, a pass beside the words", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim"]);
    const [mira, jun, kim] = people as [Person, Person, Person];
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    expect(sealedOf(jun, circle, round)).toMatchObject({ phase: "open", threshold: 2, waitsForMe: true, mine: "none" });
    await mira.nexus.sealWords(circle, round, "I am tired.");
    await jun.nexus.pass(circle, round);
    await until(() => sealedOf(kim, circle, round)?.isIn.length === 2);
    expect(readBy(kim, circle, round)).toEqual({});
    expect(JSON.stringify(kim.nexus.circle(circle))).not.toContain("tired");
    await kim.nexus.sealWords(circle, round, "I am glad.", "joy");
    await opens(people, circle, round);
    for (const person of people) {
      expect(readBy(person, circle, round)).toEqual({ Mira: "I am tired.", Jun: "(pass)", Kim: "I am glad." });
      expect(person.nexus.circle(circle).rounds).toEqual([]);
    }
    expect(sealedOf(mira, circle, round)?.faults).toEqual([]);
    for (const person of people) expect(person.nexus.circle(circle).troubles).toEqual([]);
  });
});
