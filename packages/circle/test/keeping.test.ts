import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Agreement } from "../src/index.ts";
import { type Table, table } from "./table.ts";
import { here, type Person, type World, world } from "./world.ts";

let at: World;
let circle: Table;
let mira: Person;
let jun: Person;
let kim: Person;

const DAY = 24;

beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

async function sitDown(agreement: Partial<Agreement> = {}) {
  circle = await table(at, ["Mira", "Jun", "Kim"], agreement);
  [mira, jun, kim] = circle.people as [Person, Person, Person];
}

/** Names of the keepers, once everyone given sees the same. */
async function keepersAre(names: readonly string[], among: readonly Person[] = circle.people) {
  await circle.all((view) => {
    const keepers = view.members.filter((it) => it.isKeeper && it.isHere).map((it) => it.name);
    return keepers.join() === [...names].join();
  }, among);
}

const keepersItems = (person: Person) =>
  circle.view(person).timeline.flatMap((item) => (item.kind === "keepers" ? [item.how] : []));

describe("keeping a circle", () => {
  it("is handed on when both have said yes", async () => {
    await sitDown();
    await expect(jun.nexus.offerKeeping(circle.circle, circle.id(kim))).rejects.toMatchObject({ code: "law-keeper" });
    await mira.nexus.offerKeeping(circle.circle, circle.id(jun));
    await circle.all((view) => view.law.keepingOffers.length === 1);
    await expect(kim.nexus.takeKeeping(circle.circle, circle.id(mira))).rejects.toMatchObject({ code: "law-keeper" });
    await keepersAre(["Mira"]);
    await jun.nexus.takeKeeping(circle.circle, circle.id(mira));
    await keepersAre(["Jun"]);
    for (const person of circle.people) {
      expect(circle.view(person).law.keepingOffers).toEqual([]);
      expect(keepersItems(person)).toEqual(["handed"]);
      expect(circle.codes(person)).toEqual([]);
    }
    await expect(mira.nexus.remove(circle.circle, circle.id(kim))).rejects.toMatchObject({ code: "law-remove" });
    await jun.nexus.remove(circle.circle, circle.id(kim));
    await circle.all((view) => !here(view).includes("Kim"), [mira, jun]);
  });

  it("can be offered and no longer offered, and then nobody can take it", async () => {
    await sitDown();
    await mira.nexus.offerKeeping(circle.circle, circle.id(jun));
    await circle.all((view) => view.law.keepingOffers.length === 1);
    await mira.nexus.offerKeeping(circle.circle, undefined);
    await circle.all((view) => view.law.keepingOffers.length === 0);
    await expect(jun.nexus.takeKeeping(circle.circle, circle.id(mira))).rejects.toMatchObject({ code: "law-keeper" });
  });

  it("goes round by plan, and passes over who rests", async () => {
    await sitDown({ keepers: { count: 1, termDays: 7 } });
    expect(circle.view(kim).law.nextKeepers).toEqual([circle.id(jun)]);
    await jun.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Jun" && it.isResting));
    expect(circle.view(kim).law.nextKeepers).toEqual([circle.id(kim)]);
    at.passHours(7 * DAY);
    await mira.restart();
    await keepersAre(["Kim"]);
    expect(keepersItems(jun)).toEqual(["turn"]);
    expect(circle.view(mira).law.nextTurn).toBeGreaterThan(Date.now() + 13 * DAY * 3_600_000);
    await jun.nexus.rest(circle.circle, false);
    at.passHours(7 * DAY);
    await jun.restart();
    await keepersAre(["Mira"]);
    for (const person of circle.people) expect(circle.codes(person)).toEqual([]);
  });

  it("is chosen by vote", async () => {
    await sitDown({ changeQuorum: "majority", keepers: { count: 2, termDays: 0 } });
    const keepers = [circle.id(jun), circle.id(kim)];
    const motion = await kim.nexus.propose(circle.circle, { kind: "keepers", keepers }, "");
    await circle.all((view) => view.law.motions.length === 1);
    for (const person of [kim, mira]) await person.nexus.vote(circle.circle, motion, true);
    await keepersAre(["Jun", "Kim"]);
    expect(keepersItems(mira)).toEqual(["vote"]);
  });

  it("falls to the longest-standing member when the last keeper leaves", async () => {
    await sitDown();
    await mira.nexus.leave(circle.circle);
    await keepersAre(["Jun"], [jun, kim]);
    expect(keepersItems(kim)).toEqual(["gone"]);
    for (const person of [jun, kim]) expect(circle.codes(person)).toEqual([]);
  });
});

describe("who rests", () => {
  it("is not counted in votes that open meanwhile, unless the agreement says so", async () => {
    await sitDown({ changeQuorum: "everyone" });
    await kim.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Kim" && it.isResting));
    const motion = await jun.nexus.propose(circle.circle, { kind: "keepers", keepers: [circle.id(jun)] }, "");
    await circle.all((view) => view.law.motions.length === 1);
    expect(circle.view(kim).law.motions[0]).toMatchObject({ needed: 2, may: { vote: false } });
    for (const person of [mira, jun]) await person.nexus.vote(circle.circle, motion, true);
    await keepersAre(["Jun"]);
  });

  it("is counted where resting counts", async () => {
    await sitDown({ changeQuorum: "everyone", restingCounts: true });
    await kim.nexus.rest(circle.circle, true);
    await circle.all((view) => view.members.some((it) => it.name === "Kim" && it.isResting));
    await jun.nexus.propose(circle.circle, { kind: "keepers", keepers: [circle.id(jun)] }, "");
    await circle.all((view) => view.law.motions[0]?.needed === 3);
  });
});
