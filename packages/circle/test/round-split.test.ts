import { afterEach, describe, expect, it } from "vitest";
import { type Insider, turn } from "./insider.ts";
import { circleOf, opens, readBy, sealedInput, sealedOf, seenBy } from "./rounds.ts";
import { type Person, until, type World, world } from "./world.ts";

let at: World;
let mallory: Insider;
afterEach(async () => {
  await mallory?.close();
  await at?.close();
});

/** A round of four, and a commit of Mallory's that does not hold for these; two seal while the circle is in two. */
async function split(recipients: readonly number[]) {
  at = await world();
  const { circle, people } = await circleOf(at, ["Mira", "Mallory", "Jun", "Kim"]);
  const [mira, cheat, jun, kim] = people as [Person, Person, Person, Person];
  const round = await mira.nexus.openRound(circle, sealedInput);
  await seenBy(people, circle, round);
  mallory = await turn(cheat, circle);
  mallory.damagePathFor(recipients);
  await mallory.commit({});
  await jun.nexus.sealWords(circle, round, "from Jun");
  await mira.nexus.sealWords(circle, round, "from Mira");
  const second = await jun.nexus.openRound(circle, { ...sealedInput, title: "In the middle of it" });
  const honest = [mira, jun, kim];
  await until(() => new Set(honest.map((person) => person.nexus.circle(circle).authenticator)).size === 1, 15_000);
  return { circle, mira, jun, kim, honest, round, second };
}

describe("a commit that splits the circle for a while", () => {
  it.each([
    ["Mira and Jun", [0, 1]],
    ["Jun and Kim", [1, 2]],
  ])(
    "loses nothing of what is sealed meanwhile where the side that follows it yields to %s",
    async (_, recipients) => {
      const { circle, mira, kim, honest, round, second } = await split(recipients);
      await until(() => honest.every((person) => sealedOf(person, circle, round)?.isIn.length === 2), 15_000);
      await until(() => honest.every((person) => sealedOf(person, circle, second)?.phase === "open"));
      await kim.nexus.sealWords(circle, round, "from Kim");
      await until(() => sealedOf(mira, circle, round)?.isIn.length === 3);
      at.passHours(25);
      await mira.nexus.write(circle, "it is time");
      await opens(honest, circle, round);
      for (const person of honest) {
        expect(readBy(person, circle, round)).toEqual({
          Mira: "from Mira",
          Mallory: "(absent)",
          Jun: "from Jun",
          Kim: "from Kim",
        });
      }
    },
    40_000,
  );

  it("ends the round for a member who missed a part of it and was let back in: their own words stay with them", async () => {
    const { circle, mira, jun, kim, round } = await split([0]);
    await until(() => sealedOf(mira, circle, round)?.phase === "void");
    expect(sealedOf(mira, circle, round)?.myWords).toBe("from Mira");
    for (const person of [jun, kim]) expect(sealedOf(person, circle, round)?.phase).toBe("open");
    await expect(mira.nexus.pass(circle, round)).rejects.toMatchObject({ code: "round-over" });
  }, 40_000);
});
