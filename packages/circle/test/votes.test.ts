import { decodeRequest, NexusError } from "@nexus/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultAgreement, type NexusDeps } from "../src/index.ts";
import { motionIn, type Table, table } from "./table.ts";
import { here, type Person, until, type World, world } from "./world.ts";

let at: World;
let circle: Table;
let mira: Person;
let jun: Person;
let kim: Person;
let lou: Person;

const DAY = 24;

beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

async function sitDown(agreement: Parameters<typeof table>[2] = {}) {
  circle = await table(at, ["Mira", "Jun", "Kim", "Lou"], agreement);
  [mira, jun, kim, lou] = circle.people as [Person, Person, Person, Person];
}

const vote = (person: Person, motion: string, yes: boolean) => person.nexus.vote(circle.circle, motion, yes);
const opened = (motion: string, among?: readonly Person[]) =>
  circle.all((view) => view.law.motions.some((it) => it.id === motion), among);
const standing = (motion: string, is: string, among?: readonly Person[]) =>
  circle.all((view) => motionIn(view, motion)?.standing === is, among);

describe("a vote on the agreement", () => {
  it("changes it for everyone once the quorum has said yes, and stays readable", async () => {
    await sitDown({ changeQuorum: "two-thirds" });
    const agreement = { ...defaultAgreement, promises: ["We begin on time."], invite: "keepers" as const };
    const motion = await jun.nexus.propose(
      circle.circle,
      { kind: "agreement", agreement, name: "Long table" },
      "Small",
    );
    await opened(motion);
    expect(circle.view(lou).law.motions[0]).toMatchObject({
      needed: 3,
      by: circle.id(jun),
      why: "Small",
      standing: "open",
    });
    await vote(jun, motion, true);
    await vote(mira, motion, true);
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 2);
    expect(circle.view(mira).agreement.invite).toBe("anyone");
    await vote(lou, motion, true);
    await standing(motion, "carried");
    await circle.all((view) => view.agreement.invite === "keepers" && view.name === "Long table");
    for (const person of circle.people) {
      const card = motionIn(circle.view(person), motion);
      expect(card?.was?.invite).toBe("anyone");
      expect(card?.ballots.map(({ yes }) => yes)).toEqual([true, true, true]);
      expect(circle.view(person).law.motions).toEqual([]);
      expect(circle.codes(person)).toEqual([]);
    }
    await expect(jun.nexus.invite(circle.circle)).rejects.toMatchObject({ code: "law-invite" });
  });

  it("is over as soon as too many have said no", async () => {
    await sitDown({ changeQuorum: "everyone" });
    const proposal = { kind: "agreement" as const, agreement: { ...defaultAgreement, vouches: 3 as const } };
    const motion = await jun.nexus.propose(circle.circle, proposal, "");
    await opened(motion);
    await vote(kim, motion, false);
    await standing(motion, "failed");
    expect(circle.view(mira).agreement.vouches).toBe(1);
  });

  it("can be taken back by who proposed it, and by nobody else", async () => {
    await sitDown();
    const motion = await jun.nexus.propose(circle.circle, { kind: "agreement", agreement: defaultAgreement }, "");
    await opened(motion);
    await expect(kim.nexus.withdrawMotion(circle.circle, motion)).rejects.toMatchObject({ code: "law-author" });
    await jun.nexus.withdrawMotion(circle.circle, motion);
    await standing(motion, "withdrawn");
  });

  it("lapses when its days are over, by whoever opens the app then", async () => {
    await sitDown({ voteDays: 2 });
    const motion = await jun.nexus.propose(circle.circle, { kind: "agreement", agreement: defaultAgreement }, "");
    await opened(motion);
    at.passHours(2 * DAY);
    await kim.restart();
    await standing(motion, "lapsed");
  });

  it("counts those who were here when it was opened, and none who came later", async () => {
    await sitDown({ changeQuorum: "everyone", trialDays: 0 });
    const motion = await jun.nexus.propose(circle.circle, { kind: "agreement", agreement: defaultAgreement }, "");
    await opened(motion);
    await vote(kim, motion, true);
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 1);
    const nia = await at.person("Nia");
    await at.bringIn(mira, nia, circle.circle);
    const seen = circle.view(nia).law.motions[0];
    expect(seen).toMatchObject({ needed: 4, ballots: [{ by: circle.id(kim), yes: true }] });
    expect(seen?.may.vote).toBe(false);
    await expect(vote(nia, motion, true)).rejects.toMatchObject({ code: "law-ballot" });
  });

  it("counts the ballot of somebody who has gone since", async () => {
    await sitDown({ changeQuorum: "majority" });
    const proposal = { kind: "agreement" as const, agreement: { ...defaultAgreement, voteDays: 3 } };
    const motion = await jun.nexus.propose(circle.circle, proposal, "");
    await opened(motion);
    await vote(lou, motion, true);
    await vote(jun, motion, true);
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 2);
    await lou.nexus.leave(circle.circle);
    const others = [mira, jun, kim];
    await circle.all((view) => !here(view).includes("Lou"), others);
    await vote(kim, motion, true);
    await standing(motion, "carried", others);
  });

  it("says at once what the law has against a proposal", async () => {
    await sitDown();
    const propose = (proposal: Parameters<Person["nexus"]["propose"]>[1]) =>
      jun.nexus.propose(circle.circle, proposal, "");
    await expect(propose({ kind: "remove", member: circle.id(kim) })).rejects.toMatchObject({ code: "law-remove" });
    await expect(propose({ kind: "keepers", keepers: ["0".repeat(32)] })).rejects.toMatchObject({ code: "law-motion" });
    await expect(jun.nexus.vote(circle.circle, "0".repeat(32), true)).rejects.toMatchObject({ code: "law-ballot" });
    for (const _ of [1, 2]) await opened(await propose({ kind: "keepers", keepers: [circle.id(kim)] }));
    await expect(propose({ kind: "keepers", keepers: [circle.id(kim)] })).rejects.toMatchObject({ code: "law-motion" });
    expect(circle.view(jun).law.may.propose).toBe(false);
    expect(circle.view(mira).law.may.propose).toBe(true);
  });
});

describe("a vote on removal", () => {
  const rule = { remove: "vote", removeQuorum: "majority", appealDays: 2 } as const;

  async function against(person: Person): Promise<string> {
    const proposal = { kind: "remove" as const, member: circle.id(person) };
    const motion = await mira.nexus.propose(circle.circle, proposal, "too loud");
    await opened(motion);
    return motion;
  }

  it("takes effect when the days of appeal are over, and not before", async () => {
    await sitDown(rule);
    expect(circle.view(jun).may.remove).toBe(false);
    const motion = await against(lou);
    expect(circle.view(lou).law.motions[0]?.may).toEqual({ vote: false, withdraw: false, appeal: true });
    for (const person of [mira, jun]) await vote(person, motion, true);
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 2);
    await mira.restart();
    at.passHours(2 * DAY - 3);
    await jun.restart();
    await mira.nexus.write(circle.circle, "not yet");
    await circle.all((view) => view.timeline.some((it) => it.kind === "sharing"), [kim, jun]);
    expect(here(circle.view(kim))).toContain("Lou");
    at.passHours(3);
    await jun.restart();
    await standing(motion, "carried");
    await until(() => circle.view(lou).standing === "removed");
    await circle.all((view) => !here(view).includes("Lou"), [mira, jun, kim]);
    for (const person of [mira, jun, kim]) expect(circle.codes(person)).toEqual([]);
  });

  it("is voted anew once the person concerned has answered", async () => {
    await sitDown(rule);
    const motion = await against(lou);
    for (const person of [mira, jun]) await vote(person, motion, true);
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 2);
    await lou.nexus.appeal(circle.circle, motion, "I was ill.");
    await circle.all((view) => motionIn(view, motion)?.appeal === "I was ill.");
    await circle.all((view) => motionIn(view, motion)?.ballots.length === 0);
    await expect(lou.nexus.appeal(circle.circle, motion, "again")).rejects.toMatchObject({ code: "law-motion" });
    at.passHours(2 * DAY);
    await jun.restart();
    await vote(jun, motion, false);
    await vote(kim, motion, false);
    await standing(motion, "failed");
    expect(here(circle.view(mira))).toContain("Lou");
  });

  it("has no object any more when the person leaves by themselves", async () => {
    await sitDown(rule);
    const motion = await against(lou);
    await lou.nexus.leave(circle.circle);
    const others = [mira, jun, kim];
    await standing(motion, "lapsed", others);
    expect(others.every((person) => circle.view(person).law.motions.length === 0)).toBe(true);
  });
});

describe("a proposal that waits too long to go out", () => {
  it("is made anew, so that its days begin when the circle hears of it", async () => {
    circle = await table(at, ["Mira", "Jun"]);
    const [mira] = circle.people as [Person];
    let isOffline = false;
    const kim = await at.person(
      "Kim",
      hangUpAtCommit(() => isOffline),
    );
    await at.bringIn(mira, kim, circle.circle);
    isOffline = true;
    const motion = await kim.nexus.propose(circle.circle, { kind: "agreement", agreement: defaultAgreement }, "");
    await until(() => circle.view(kim).link === "offline");
    at.passHours(5);
    isOffline = false;
    kim.nexus.wake();
    await opened(motion, [...circle.people, kim]);
    const [seen] = circle.view(mira).law.motions;
    expect(seen?.openedAt).toBeGreaterThan(Date.now() + 4 * 3_600_000);
    for (const person of [...circle.people, kim]) expect(circle.codes(person)).toEqual([]);
  });
});

describe("a member whose clock is wrong", () => {
  it("hears that it is not the time, as everyone does, and the next proposal names the right hour", async () => {
    circle = await table(at, ["Mira", "Jun"]);
    const [mira] = circle.people as [Person];
    const fast = await at.person("Kim", (deps) => ({ ...deps, now: () => deps.now() + 5 * 3_600_000 }));
    await at.bringIn(mira, fast, circle.circle);
    const all = [...circle.people, fast];
    const propose = () => fast.nexus.propose(circle.circle, { kind: "agreement", agreement: defaultAgreement }, "");
    await propose();
    await until(() => all.every((person) => circle.codes(person).includes("law-hour")));
    await until(() => new Set(all.map((person) => circle.view(person).authenticator)).size === 1);
    expect(all.map((person) => circle.view(person).law.motions.length)).toEqual([0, 0, 0]);
    const motion = await propose();
    await opened(motion, all);
    expect(circle.view(mira).law.motions[0]?.openedAt).toBeLessThanOrEqual(Date.now());
  });
});

/** Whose line breaks with the first commit that it should carry, and stays broken for as long as it is said to be. */
const hangUpAtCommit =
  (isOffline: () => boolean) =>
  (deps: NexusDeps): NexusDeps => ({
    ...deps,
    async dial(origin) {
      if (isOffline()) throw new NexusError("sanctuary-unreachable");
      const line = await deps.dial(origin);
      const { send } = line;
      line.send = (frame) => {
        const request = decodeRequest(frame);
        if (isOffline() && request.type === "append" && request.kind === "commit") line.close();
        else send.call(line, frame);
      };
      return line;
    },
  });
