import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultAgreement } from "../src/index.ts";
import { intercept } from "./intercept.ts";
import { table } from "./table.ts";
import { type Person, said, until, type World, world } from "./world.ts";

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

describe("messages that the sanctuary has deleted", () => {
  it("by a shorter time agreed on since do not keep out who was away", async () => {
    const circle = await table(at, ["Mira", "Jun", "Kim"], { changeQuorum: "majority", retentionDays: 365 });
    const [mira, jun, kim] = circle.people as [Person, Person, Person];
    await kim.nexus.close();
    await mira.nexus.write(circle.circle, "long ago");
    await circle.all((view) => said(view).includes("long ago"), [mira, jun]);
    at.passHours(5 * 24);
    const agreement = { ...defaultAgreement, retentionDays: 2 };
    const motion = await jun.nexus.propose(circle.circle, { kind: "agreement", agreement }, "");
    await circle.all((view) => view.law.motions.length === 1, [mira, jun]);
    for (const person of [mira, jun]) await person.nexus.vote(circle.circle, motion, true);
    await circle.all((view) => view.agreement.retentionDays === 2, [mira, jun]);
    // The sanctuary sweeps as soon as Mira's device, which founded the circle, has told it.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await kim.restart();
    await circle.all((view) => view.agreement.retentionDays === 2);
    await mira.nexus.write(circle.circle, "welcome back");
    await circle.all((view) => said(view).includes("welcome back"));
    expect(said(circle.view(kim))).not.toContain("long ago");
    expect(circle.codes(kim)).toEqual([]);
  });

  it("before their time, for no reason in the record, are found out", async () => {
    const circle = await table(at, ["Mira"], { retentionDays: 30 });
    const [mira] = circle.people as [Person];
    let isCensoring = false;
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (!isCensoring || reply.type !== "entries") return reply;
        const entries = reply.entries.map((it) => (it.kind === "message" ? { ...it, body: new Uint8Array() } : it));
        return { ...reply, entries };
      }),
    );
    await at.bringIn(mira, jun, circle.circle);
    isCensoring = true;
    await mira.nexus.write(circle.circle, "not for Jun");
    await until(() => circle.codes(jun).includes("log-broken"));
    expect(said(circle.view(jun))).toEqual([]);
  });
});
