import { describe, expect, it } from "vitest";
import { readableOf } from "../src/export/readable.ts";
import type { Table } from "./table.ts";
import { tableOfThree } from "./table-of-three.ts";
import { here, type Person, said } from "./world.ts";

const DAY = 24;

const seen = (circle: Table, by: Person, of: Person) => circle.view(by).members.find((it) => it.id === circle.id(of));

describe("a newcomer on trial", () => {
  it("takes part, but neither invites, proposes nor votes until the trial is over", async () => {
    const { at, circle, mira, jun, kim } = await tableOfThree({ trialDays: 3 });
    expect(seen(circle, jun, kim)?.trialUntil).toBeGreaterThan(Date.now());
    expect(seen(circle, jun, mira)?.trialUntil).toBeUndefined();
    expect(circle.view(kim).may.invite).toBe(false);
    await expect(kim.nexus.invite(circle.circle)).rejects.toMatchObject({ code: "law-invite" });
    const proposal = { kind: "keepers" as const, keepers: [circle.id(mira)] };
    await expect(kim.nexus.propose(circle.circle, proposal, "")).rejects.toMatchObject({ code: "law-trial" });
    await kim.nexus.write(circle.circle, "glad to be here");
    await circle.all((view) => said(view).includes("glad to be here"));
    const motion = await mira.nexus.propose(circle.circle, proposal, "");
    await circle.all((view) => view.law.motions.length === 1);
    expect(circle.view(kim).law.motions[0]?.roster).toEqual([circle.id(mira)]);
    await mira.nexus.withdrawMotion(circle.circle, motion);
    at.passHours(3 * DAY + 1);
    for (const person of [mira, jun, kim]) await person.restart();
    await circle.all((view) => view.link === "live" && view.may.invite);
    const nia = await at.person("Nia");
    await at.bringIn(kim, nia, circle.circle);
    expect(circle.view(nia).members.find((it) => it.isMe)?.vouchedBy).toEqual([circle.id(kim)]);
    for (const person of circle.people) expect(circle.codes(person)).toEqual([]);
  });
});

describe("a vouch that is taken back", () => {
  it("is shown, and nothing else, where the agreement says so", async () => {
    const { at, circle, mira, jun, kim } = await tableOfThree({ unvouched: "nothing" });
    expect(seen(circle, kim, jun)?.vouchedBy).toEqual([circle.id(mira)]);
    await expect(kim.nexus.unvouch(circle.circle, circle.id(jun))).rejects.toMatchObject({ code: "law-author" });
    await mira.nexus.unvouch(circle.circle, circle.id(jun));
    await circle.all((view) => view.members.some((it) => it.unvouchedBy.includes(circle.id(mira))));
    expect(seen(circle, kim, jun)).toMatchObject({
      vouchedBy: [],
      unvouchedBy: [circle.id(mira)],
      trialUntil: undefined,
    });
    const nia = await at.person("Nia");
    await at.bringIn(mira, nia, circle.circle);
    expect(seen(circle, nia, jun)).toMatchObject({ vouchedBy: [], unvouchedBy: [circle.id(mira)] });
  });

  it("puts the member on trial once more where the agreement says so", async () => {
    const { at, circle, mira, jun } = await tableOfThree({ unvouched: "trial", trialDays: 0 });
    await mira.nexus.unvouch(circle.circle, circle.id(jun));
    await circle.all((view) => view.members.some((it) => it.name === "Jun" && it.trialUntil !== undefined));
    expect(circle.view(jun).may.invite).toBe(false);
    at.passHours(DAY + 1);
    await jun.restart();
    expect(circle.view(jun).may.invite).toBe(true);
    for (const person of circle.people) expect(circle.codes(person)).toEqual([]);
  });

  it("opens a vote on going where the agreement says so", async () => {
    const { circle, mira, jun, kim } = await tableOfThree({
      unvouched: "vote",
      remove: "keepers",
      removeQuorum: "majority",
      appealDays: 0,
    });
    await mira.nexus.unvouch(circle.circle, circle.id(jun));
    await circle.all((view) => view.law.motions.length === 1);
    const [motion] = circle.view(kim).law.motions;
    expect(motion).toMatchObject({
      by: circle.id(mira),
      proposal: { kind: "remove", member: circle.id(jun) },
      needed: 2,
    });
    for (const person of [mira, kim]) await person.nexus.vote(circle.circle, motion?.id as string, true);
    await circle.all((view) => !here(view).includes("Jun"), [mira, kim]);
    expect(circle.view(jun).standing).toBe("removed");
  });
});

describe("what members say of each other", () => {
  it("tells the circle who compared safety pictures, and when they no longer hold to it", async () => {
    const { circle, mira, jun, kim } = await tableOfThree();
    await mira.nexus.compared(circle.circle, circle.id(jun), true);
    await circle.all((view) => view.members.find((it) => it.name === "Jun")?.comparedBy.length === 1);
    expect(seen(circle, kim, jun)).toMatchObject({ comparedBy: [circle.id(mira)], isCompared: false });
    expect(seen(circle, mira, jun)?.isCompared).toBe(true);
    await mira.nexus.compared(circle.circle, circle.id(jun), false);
    await circle.all((view) => view.members.every((it) => it.comparedBy.length === 0));
  });

  it("stays in the circle where the agreement lets only one's own words leave", async () => {
    const { circle, mira, jun } = await tableOfThree({ mayLeave: { copies: "own", publish: "never" } });
    await mira.nexus.write(circle.circle, "from Mira");
    await jun.nexus.write(circle.circle, "from Jun");
    await circle.all((view) => said(view).length === 2);
    const [copy] = readableOf(jun.nexus, Date.now()).circles;
    expect(copy?.members.map((it) => it.name)).toEqual(["Jun"]);
    expect(JSON.stringify(copy)).toContain("from Jun");
    expect(JSON.stringify(copy)).not.toContain("from Mira");
    expect(JSON.stringify(copy)).not.toContain("Kim");
  });
});
