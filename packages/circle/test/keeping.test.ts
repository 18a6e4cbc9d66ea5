import { describe, expect, it } from "vitest";
import type { Table } from "./table.ts";
import { tableOfThree } from "./table-of-three.ts";
import { here, type Person } from "./world.ts";

const DAY = 24;

/** Names of the keepers, once everyone given sees the same. */
async function keepersAre(circle: Table, names: readonly string[], among: readonly Person[] = circle.people) {
  await circle.all((view) => {
    const keepers = view.members.filter((it) => it.isKeeper && it.isHere).map((it) => it.name);
    return keepers.join() === [...names].join();
  }, among);
}

const keepersItems = (circle: Table, person: Person) =>
  circle.view(person).timeline.flatMap((item) => (item.kind === "keepers" ? [item.how] : []));

describe("keeping a circle", () => {
  it("is handed on when both have said yes", async () => {
    const { circle, mira, jun, kim } = await tableOfThree();
    await expect(jun.nexus.offerKeeping(circle.circle, circle.id(kim))).rejects.toMatchObject({ code: "law-keeper" });
    await mira.nexus.offerKeeping(circle.circle, circle.id(jun));
    await circle.all((view) => view.law.keepingOffers.length === 1);
    await expect(kim.nexus.takeKeeping(circle.circle, circle.id(mira))).rejects.toMatchObject({ code: "law-keeper" });
    await keepersAre(circle, ["Mira"]);
    await jun.nexus.takeKeeping(circle.circle, circle.id(mira));
    await keepersAre(circle, ["Jun"]);
    for (const person of circle.people) {
      expect(circle.view(person).law.keepingOffers).toEqual([]);
      expect(keepersItems(circle, person)).toEqual(["handed"]);
      expect(circle.codes(person)).toEqual([]);
    }
    await expect(mira.nexus.remove(circle.circle, circle.id(kim))).rejects.toMatchObject({ code: "law-remove" });
    await jun.nexus.remove(circle.circle, circle.id(kim));
    await circle.all((view) => !here(view).includes("Kim"), [mira, jun]);
  });

  it("can be offered and no longer offered, and then nobody can take it", async () => {
    const { circle, mira, jun } = await tableOfThree();
    await mira.nexus.offerKeeping(circle.circle, circle.id(jun));
    await circle.all((view) => view.law.keepingOffers.length === 1);
    await mira.nexus.offerKeeping(circle.circle, undefined);
    await circle.all((view) => view.law.keepingOffers.length === 0);
    await expect(jun.nexus.takeKeeping(circle.circle, circle.id(mira))).rejects.toMatchObject({ code: "law-keeper" });
  });

  it("goes round by plan, and passes over who rests", async () => {
    const { at, circle, mira, jun, kim } = await tableOfThree({ keepers: { count: 1, termDays: 7 } });
    expect(circle.view(kim).law.nextKeepers).toEqual([circle.id(jun)]);
    await jun.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Jun" && it.isResting));
    expect(circle.view(kim).law.nextKeepers).toEqual([circle.id(kim)]);
    at.passHours(7 * DAY);
    await mira.restart();
    await keepersAre(circle, ["Kim"]);
    expect(keepersItems(circle, jun)).toEqual(["turn"]);
    expect(circle.view(mira).law.nextTurn).toBeGreaterThan(Date.now() + 13 * DAY * 3_600_000);
    await jun.nexus.rest(circle.circle, false);
    at.passHours(7 * DAY);
    await jun.restart();
    await keepersAre(circle, ["Mira"]);
    for (const person of circle.people) expect(circle.codes(person)).toEqual([]);
  });

  it("is chosen by vote", async () => {
    const { circle, mira, jun, kim } = await tableOfThree({
      changeQuorum: "majority",
      keepers: { count: 2, termDays: 0 },
    });
    const keepers = [circle.id(jun), circle.id(kim)];
    const motion = await kim.nexus.propose(circle.circle, { kind: "keepers", keepers }, "");
    await circle.all((view) => view.law.motions.length === 1);
    for (const person of [kim, mira]) await person.nexus.vote(circle.circle, motion, true);
    await keepersAre(circle, ["Jun", "Kim"]);
    expect(keepersItems(circle, mira)).toEqual(["vote"]);
  });

  it("falls to the longest-standing member when the last keeper leaves", async () => {
    const { circle, mira, jun, kim } = await tableOfThree();
    await mira.nexus.leave(circle.circle);
    await keepersAre(circle, ["Jun"], [jun, kim]);
    expect(keepersItems(circle, kim)).toEqual(["gone"]);
    for (const person of [jun, kim]) expect(circle.codes(person)).toEqual([]);
  });
});

describe("who rests", () => {
  it("is not counted in votes that open meanwhile, unless the agreement says so", async () => {
    const { circle, mira, jun, kim } = await tableOfThree({ changeQuorum: "everyone" });
    await kim.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Kim" && it.isResting));
    const motion = await jun.nexus.propose(circle.circle, { kind: "keepers", keepers: [circle.id(jun)] }, "");
    await circle.all((view) => view.law.motions.length === 1);
    expect(circle.view(kim).law.motions[0]).toMatchObject({ needed: 2, may: { vote: false } });
    for (const person of [mira, jun]) await person.nexus.vote(circle.circle, motion, true);
    await keepersAre(circle, ["Jun"]);
  });

  it("is counted where resting counts", async () => {
    const { circle, jun, kim } = await tableOfThree({ changeQuorum: "everyone", restingCounts: true });
    await kim.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Kim" && it.isResting));
    await jun.nexus.propose(circle.circle, { kind: "keepers", keepers: [circle.id(jun)] }, "");
    await circle.all((view) => view.law.motions[0]?.needed === 3);
  });
});
