import { bytesToHex } from "@nexus/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Change, ShownBallot } from "../src/agreement/change.ts";
import { type CircleContext, encodeContext } from "../src/agreement/context.ts";
import { type Grounds, noGrounds } from "../src/agreement/grounds.ts";
import { ballotContent, type Motion, rosterToText } from "../src/agreement/motion.ts";
import { openMotion } from "../src/agreement/motions.ts";
import { type Agreement, defaultAgreement } from "../src/index.ts";
import { keyPackageHash, labels, leaveContent, vouchContent } from "../src/invite/vouch.ts";
import { nameToIdentity } from "../src/member.ts";
import type { Change as MlsChange } from "../src/mls/index.ts";
import { idToBytes, toText } from "../src/text.ts";
import { type Insider, turn } from "./insider.ts";
import { motionIn, type Table, table } from "./table.ts";
import { edges, here, type Person, said, until, type World, world } from "./world.ts";

let at: World;
let circle: Table;
let mira: Person;
let jun: Person;
let kim: Person;
let mallory: Insider;
let malloryId: string;

const honest = () => [mira, jun, kim];
const someId = () => bytesToHex(edges.random(16));
const thisHour = () => Math.floor(Date.now() / 3_600_000);

/** Mira keeps the circle; Mallory came last, and has changed her client. */
async function sitDown(agreement: Partial<Agreement> = {}) {
  circle = await table(at, ["Mira", "Jun", "Kim", "Mallory"], { remove: "vote", ...agreement });
  const [first, second, third, cheat] = circle.people as [Person, Person, Person, Person];
  [mira, jun, kim] = [first, second, third];
  malloryId = circle.id(cheat);
  mallory = await turn(cheat, circle.circle);
  await until(() => mallory.session.snapshot().record.cursor);
}

beforeEach(async () => {
  at = await world();
});
afterEach(async () => {
  await mallory.close();
  await at.close();
});

const inside = () => {
  const now = mallory.session.snapshot().inside;
  if (!now) throw new Error("Mallory is out");
  return now;
};

interface Cheat {
  readonly change?: Change;
  readonly grounds?: Partial<Grounds>;
  readonly mls?: MlsChange;
  /** What she makes of the context; left alone where it is not given. */
  readonly context?: (context: CircleContext) => CircleContext;
}

/** A commit of hers, with whatever context she likes. */
async function commits({ change, grounds, mls = {}, context }: Cheat) {
  const made = context && { context: encodeContext(context(inside().footing.context)) };
  const shown = { ...noGrounds, hour: thisHour(), ...(change && { change }), ...grounds };
  await mallory.commit({ ...mls, ...made }, { grounds: shown });
}

/** All honest members refuse it with the same name, nothing has changed, and the circle goes on. */
async function allRefuse(code: string) {
  const before = circle.view(mira);
  await until(() => honest().every((person) => circle.codes(person).includes(code)));
  for (const person of honest()) await person.nexus.write(circle.circle, `${person.name} is here`);
  const views = () => honest().map(circle.view);
  await until(() => views().every((view) => honest().every((it) => said(view).includes(`${it.name} is here`))));
  await until(() => new Set(views().map((view) => view.authenticator)).size === 1);
  for (const view of views()) {
    expect(here(view)).toEqual(here(before));
    expect(view.agreement).toEqual(before.agreement);
    expect(view.members.map((it) => it.isKeeper)).toEqual(before.members.map((it) => it.isKeeper));
  }
}

const motionNow = (id: string): Motion => openMotion(inside().footing.context, id) as Motion;

async function signedBallot(motion: Motion, yes: boolean): Promise<ShownBallot> {
  const { group, footing } = inside();
  const signature = await mallory.engine.sign(group, labels.ballot, ballotContent(footing.circle, motion, yes));
  return { key: keyOf(malloryId), signature: toText(signature) };
}

const keyOf = (id: string) =>
  toText(inside().footing.members.find((member) => member.id === id)?.signatureKey ?? new Uint8Array(32));

const leafOf = (id: string) => inside().footing.members.find((member) => member.id === id)?.leaf as number;

const without = (context: CircleContext, id: string): CircleContext => ({
  ...context,
  motions: context.motions.filter((motion) => motion.id !== id),
});

/** Somebody honest opens a vote, and Mallory sees it. */
async function opened(by: Person, proposal: Parameters<Person["nexus"]["propose"]>[1]): Promise<Motion> {
  const id = await by.nexus.propose(circle.circle, proposal, "");
  await until(() => openMotion(inside().footing.context, id));
  await circle.all((view) => view.law.motions.some((it) => it.id === id), honest());
  return motionNow(id);
}

const strict = { kind: "agreement" as const, agreement: { ...defaultAgreement, vouches: 3 as const } };

describe("a member whose client was changed cannot", () => {
  it("vote twice", async () => {
    await sitDown();
    const motion = await opened(jun, strict);
    for (const yes of [true, false]) {
      const { signature } = await signedBallot(motion, yes);
      await mallory.say({ type: "ballot", id: someId(), minute: 1, motion: motion.id, yes, signature });
    }
    await allRefuse("law-ballot");
    for (const person of honest()) {
      expect(motionIn(circle.view(person), motion.id)?.ballots).toEqual([{ by: malloryId, yes: true }]);
    }
  });

  it("count one ballot twice", async () => {
    await sitDown({ changeQuorum: "majority" });
    const motion = await opened(jun, strict);
    const ballot = await signedBallot(motion, true);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [ballot, ballot, ballot] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-ballot");
  });

  it("forge the ballots of others", async () => {
    await sitDown({ changeQuorum: "majority" });
    const motion = await opened(jun, strict);
    const own = await signedBallot(motion, true);
    const others = [mira, jun].map((person) => ({ ...own, key: keyOf(circle.id(person)) }));
    const change = { kind: "carries" as const, motion: motion.id, ballots: [own, ...others] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-ballot");
  });

  it("change the agreement below the quorum", async () => {
    await sitDown({ changeQuorum: "majority" });
    const motion = await opened(jun, strict);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-quorum");
  });

  it("pass a change that nobody proposed off as something else", async () => {
    await sitDown();
    await commits({
      change: { kind: "rests", on: true },
      context: (context) => ({ ...context, resting: [malloryId], agreement: strict.agreement }),
    });
    await allRefuse("law-agreement");
  });

  it("leave somebody out of the roster", async () => {
    await sitDown();
    const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
    const roster = rosterToText([malloryId]);
    const motion = { id: change.id, by: malloryId, opened: thisHour(), roster, proposal: strict, why: "" };
    await commits({ change, context: (context) => ({ ...context, motions: [motion] }) });
    await allRefuse("law-agreement");
  });

  it("open a vote that has been open for days", async () => {
    await sitDown();
    const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
    const hour = thisHour() - 5 * 24;
    const roster = rosterToText(inside().footing.members.map(({ id }) => id));
    const motion = { id: change.id, by: malloryId, opened: hour, roster, proposal: strict, why: "" };
    await commits({ change, grounds: { hour }, context: (context) => ({ ...context, motions: [motion] }) });
    await allRefuse("law-hour");
  });

  it("end a vote before its time", async () => {
    await sitDown();
    const motion = await opened(jun, strict);
    await commits({ change: { kind: "lapses", motion: motion.id }, context: (it) => without(it, motion.id) });
    await allRefuse("law-hour");
    expect(circle.view(mira).law.motions).toHaveLength(1);
  });

  it("take back what another proposed", async () => {
    await sitDown();
    const motion = await opened(jun, strict);
    await commits({ change: { kind: "withdraws", motion: motion.id }, context: (it) => without(it, motion.id) });
    await allRefuse("law-author");
    expect(circle.view(mira).law.motions).toHaveLength(1);
  });

  it("remove somebody without a vote", async () => {
    await sitDown();
    const member = circle.id(jun);
    const removes = [{ kind: "removed" as const, member }];
    await commits({ mls: { remove: [leafOf(member)] }, grounds: { removes } });
    await allRefuse("law-remove");
  });

  it("remove somebody beside one who leaves, by showing the same leaving twice", async () => {
    await sitDown();
    const accomplice = await turn(kim, circle.circle);
    const [leaver, victim] = [circle.id(kim), circle.id(jun)];
    const group = accomplice.session.snapshot().inside?.group;
    if (!group) throw new Error("Kim is out");
    const content = leaveContent(inside().footing.circle, idToBytes(leaver));
    const signature = toText(await accomplice.engine.sign(group, labels.leave, content));
    const left = { kind: "left" as const, member: leaver, signature };
    await commits({ mls: { remove: [leafOf(leaver), leafOf(victim)] }, grounds: { removes: [left, left] } });
    for (const person of [mira, jun]) await until(() => circle.codes(person).includes("law-remove"));
    expect(here(circle.view(mira))).toContain("Jun");
    await accomplice.close();
  });

  it("remove another than the one voted on", async () => {
    await sitDown({ removeQuorum: "majority", appealDays: 0 });
    const motion = await opened(mira, { kind: "remove", member: circle.id(jun) });
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    const member = circle.id(kim);
    const removes = [{ kind: "voted" as const, member }];
    const context = (it: CircleContext) => without(it, motion.id);
    await commits({ change, context, mls: { remove: [leafOf(member)] }, grounds: { removes } });
    await allRefuse("law-remove");
  });

  it("remove somebody before their days of appeal are over", async () => {
    await sitDown({ removeQuorum: "majority", appealDays: 2 });
    const motion = await opened(mira, { kind: "remove", member: circle.id(jun) });
    for (const person of [mira, kim]) await person.nexus.vote(circle.circle, motion.id, true);
    await circle.all((view) => motionIn(view, motion.id)?.ballots.length === 2, honest());
    await removal(motion);
    await allRefuse("law-hour");
  });

  it("remove somebody by ballots from before their appeal", async () => {
    await sitDown({ removeQuorum: "majority", appealDays: 2 });
    const motion = await opened(mira, { kind: "remove", member: circle.id(jun) });
    for (const person of [mira, kim]) await person.nexus.vote(circle.circle, motion.id, true);
    await until(() => Object.keys(mallory.session.snapshot().record.state.law.ballots[motion.id] ?? {}).length === 2);
    const ballots = shownIn(motion);
    await jun.nexus.appeal(circle.circle, motion.id, "Hear me first.");
    await until(() => motionNow(motion.id).appeal !== undefined);
    at.passHours(2 * 24);
    await removal(motion, ballots, thisHour() + 2 * 24);
    await allRefuse("law-ballot");
  });

  it("use a vote that has lapsed", async () => {
    await sitDown({ changeQuorum: "majority", voteDays: 1 });
    const motion = await opened(jun, strict);
    // By the hour that she names it has lapsed; the others' devices would let it lapse an hour later.
    at.passHours(23);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    await commits({ change, grounds: { hour: thisHour() + 24 }, context: (it) => without(it, motion.id) });
    await allRefuse("law-hour");
  });

  it("make herself a keeper", async () => {
    await sitDown();
    await commits({ context: (context) => ({ ...context, keepers: [malloryId] }) });
    await allRefuse("law-agreement");
  });

  it("take the keeping from who did not give it", async () => {
    await sitDown();
    const [from, to] = [circle.id(mira), malloryId];
    const signature = (await signedBallot(await opened(jun, strict), true)).signature;
    const change = { kind: "hands" as const, from, to, offer: signature, take: signature };
    await commits({ change, context: (it) => ({ ...it, keepers: [to], termSince: it.termSince + 1 }) });
    await allRefuse("law-keeper");
  });

  it("take her turn as a keeper early", async () => {
    await sitDown({ keepers: { count: 1, termDays: 7 } });
    await commits({
      change: { kind: "turns" },
      context: (context) => ({ ...context, keepers: [malloryId], termSince: thisHour() }),
    });
    await allRefuse("law-hour");
  });

  it("hand on a keeping that she does not have", async () => {
    await sitDown();
    const signature = "A".repeat(86);
    await mallory.say({ type: "offer-keeping", id: someId(), minute: 1, offer: { to: circle.id(jun), signature } });
    await allRefuse("law-keeper");
    expect(circle.view(jun).law.keepingOffers).toEqual([]);
  });

  it("invite, vouch or bring in where only keepers may", async () => {
    await sitDown({ invite: "keepers" });
    const friend = await mallory.engine.generateKeyPackage(nameToIdentity("Friend"));
    const { group, footing } = inside();
    const content = vouchContent(footing.circle, keyPackageHash(friend.keyPackage));
    const signature = toText(await mallory.engine.sign(group, labels.vouch, content));
    const admits = [{ kind: "vouched" as const, vouches: [{ by: malloryId, signature }] }];
    await commits({ mls: { add: [friend.keyPackage] }, grounds: { admits } });
    await allRefuse("law-invite");
  });

  it("bring somebody in without the trial that the agreement asks for", async () => {
    await sitDown();
    // The trial came with a change of the agreement, so Mallory herself is not on one.
    const agreement = { ...defaultAgreement, changeQuorum: "majority" as const, trialDays: 7 };
    const motion = await opened(mira, { kind: "agreement", agreement });
    for (const person of honest()) await person.nexus.vote(circle.circle, motion.id, true);
    await circle.all((view) => view.agreement.trialDays === 7, honest());
    await until(() => inside().footing.context.agreement.trialDays === 7);
    const friend = await mallory.engine.generateKeyPackage(nameToIdentity("Friend"));
    const { group, footing } = inside();
    const content = vouchContent(footing.circle, keyPackageHash(friend.keyPackage));
    const signature = toText(await mallory.engine.sign(group, labels.vouch, content));
    const admits = [{ kind: "vouched" as const, vouches: [{ by: malloryId, signature }] }];
    await commits({ mls: { add: [friend.keyPackage] }, grounds: { admits } });
    await allRefuse("law-agreement");
  });

  it("propose, vote or vouch while on trial", async () => {
    await sitDown({ trialDays: 7 });
    const motion = await opened(mira, strict);
    const { signature } = await signedBallot(motion, true);
    await mallory.say({ type: "ballot", id: someId(), minute: 1, motion: motion.id, yes: true, signature });
    await until(() => honest().every((person) => circle.codes(person).includes("law-trial")));
    const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
    const roster = rosterToText(inside().footing.members.map(({ id }) => id));
    const own = { id: change.id, by: malloryId, opened: thisHour(), roster, proposal: strict, why: "" };
    await commits({ change, context: (context) => ({ ...context, motions: [...context.motions, own] }) });
    await until(() => honest().every((person) => circle.codes(person).filter((it) => it === "law-trial").length > 0));
    await allRefuse("law-trial");
    expect(circle.view(jun).law.motions.map((it) => it.id)).toEqual([motion.id]);
  });

  it("put somebody on trial for whom she never vouched", async () => {
    await sitDown({ unvouched: "trial", trialDays: 0 });
    const member = circle.id(jun);
    const { signature } = await signedBallot(await opened(mira, strict), true);
    await commits({
      change: { kind: "tries", member, by: malloryId, signature },
      context: (context) => ({ ...context, trials: { [member]: thisHour() + 24 } }),
    });
    await allRefuse("law-author");
    expect(circle.view(kim).members.find((it) => it.id === member)?.trialUntil).toBeUndefined();
  });

  it("take back a vouch that she never gave", async () => {
    await sitDown({ unvouched: "vote" });
    const signature = "A".repeat(86);
    await mallory.say({ type: "unvouch", id: someId(), minute: 1, member: circle.id(jun), signature });
    await allRefuse("law-author");
    expect(circle.view(kim).members.find((it) => it.id === circle.id(jun))?.unvouchedBy).toEqual([]);
  });

  it("make a ballot be forgotten by splitting the circle", async () => {
    await sitDown({ changeQuorum: "everyone" });
    const motion = await opened(mira, strict);
    const { epoch } = circle.view(kim);
    mallory.damagePathFor([1, 2]);
    await mallory.commit({}, { grounds: noGrounds });
    // Kim alone can follow, votes on that branch, and has to come back from it.
    await until(() => circle.view(kim).epoch > epoch);
    await kim.nexus.vote(circle.circle, motion.id, true);
    await kim.nexus.settled(circle.circle, 900);
    const views = () => honest().map(circle.view);
    await until(() => new Set(views().map((view) => view.authenticator)).size === 1, 15_000);
    const ballots = [{ by: circle.id(kim), yes: true }];
    await circle.all(
      (view) => JSON.stringify(motionIn(view, motion.id)?.ballots) === JSON.stringify(ballots),
      honest(),
    );
  }, 30_000);

  it("drown the circle in votes", async () => {
    await sitDown();
    const opens = async () => {
      const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
      const roster = rosterToText(inside().footing.members.map(({ id }) => id));
      const motion = { id: change.id, by: malloryId, opened: thisHour(), roster, proposal: strict, why: "" };
      const motions = [0, 1].map((n) => ({ ...motion, id: `${n}`.repeat(32) }));
      await commits({
        change,
        context: (context) => ({ ...context, motions: [...context.motions, ...motions, motion] }),
      });
    };
    await opens();
    await allRefuse("law-agreement");
    expect(circle.view(kim).law.motions).toEqual([]);
  });
});

const shownIn = (motion: Motion): ShownBallot[] =>
  Object.values(mallory.session.snapshot().record.state.law.ballots[motion.id] ?? {}).map(({ key, signature }) => ({
    key,
    signature,
  }));

/** Mallory carries out a removal by the ballots that she has. */
async function removal(motion: Motion, ballots = shownIn(motion), hour = thisHour()) {
  const member = (motion.proposal as { member: string }).member;
  const removes = [{ kind: "voted" as const, member }];
  const change = { kind: "carries" as const, motion: motion.id, ballots };
  await commits({
    change,
    grounds: { removes, hour },
    mls: { remove: [leafOf(member)] },
    context: (context) => without(context, motion.id),
  });
}
