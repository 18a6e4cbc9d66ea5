import { describe, expect, it } from "vitest";
import type { CircleContext } from "../src/agreement/context.ts";
import { rosterToText } from "../src/agreement/motion.ts";
import { defaultAgreement } from "../src/index.ts";
import { keyPackageHash, labels, leaveContent, vouchContent } from "../src/invite/vouch.ts";
import { nameToIdentity } from "../src/member.ts";
import { idToBytes, toText } from "../src/text.ts";
import { sitDown, someId, strict, thisHour, without } from "./cheat-at-table.ts";
import { turn } from "./insider.ts";
import { motionIn } from "./table.ts";
import { here, until } from "./world.ts";

describe("a member whose client was changed cannot", () => {
  it("remove somebody without a vote", async () => {
    const { circle, jun, commits, allRefuse, leafOf } = await sitDown();
    const member = circle.id(jun);
    const removes = [{ kind: "removed" as const, member }];
    await commits({ mls: { remove: [leafOf(member)] }, grounds: { removes } });
    await allRefuse("law-remove");
  });

  it("remove somebody beside one who leaves, by showing the same leaving twice", async () => {
    const { circle, mira, jun, kim, inside, commits, leafOf } = await sitDown();
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
    const { circle, mira, jun, kim, commits, allRefuse, signedBallot, leafOf, opened } = await sitDown({
      removeQuorum: "majority",
      appealDays: 0,
    });
    const motion = await opened(mira, { kind: "remove", member: circle.id(jun) });
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    const member = circle.id(kim);
    const removes = [{ kind: "voted" as const, member }];
    const context = (it: CircleContext) => without(it, motion.id);
    await commits({ change, context, mls: { remove: [leafOf(member)] }, grounds: { removes } });
    await allRefuse("law-remove");
  });

  it("remove somebody before their days of appeal are over", async () => {
    const { circle, mira, jun, kim, honest, allRefuse, opened, removal } = await sitDown({
      removeQuorum: "majority",
      appealDays: 2,
    });
    const motion = await opened(mira, { kind: "remove", member: circle.id(jun) });
    for (const person of [mira, kim]) await person.nexus.vote(circle.circle, motion.id, true);
    await circle.all((view) => motionIn(view, motion.id)?.ballots.length === 2, honest());
    await removal(motion);
    await allRefuse("law-hour");
  });

  it("remove somebody by ballots from before their appeal", async () => {
    const { at, circle, mira, jun, kim, mallory, allRefuse, motionNow, opened, shownIn, removal } = await sitDown({
      removeQuorum: "majority",
      appealDays: 2,
    });
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

  it("make herself a keeper", async () => {
    const { malloryId, commits, allRefuse } = await sitDown();
    await commits({ context: (context) => ({ ...context, keepers: [malloryId] }) });
    await allRefuse("law-agreement");
  });

  it("take the keeping from who did not give it", async () => {
    const { circle, mira, jun, malloryId, commits, allRefuse, signedBallot, opened } = await sitDown();
    const [from, to] = [circle.id(mira), malloryId];
    const signature = (await signedBallot(await opened(jun, strict), true)).signature;
    const change = { kind: "hands" as const, from, to, offer: signature, take: signature };
    await commits({ change, context: (it) => ({ ...it, keepers: [to], termSince: it.termSince + 1 }) });
    await allRefuse("law-keeper");
  });

  it("take her turn as a keeper early", async () => {
    const { malloryId, commits, allRefuse } = await sitDown({ keepers: { count: 1, termDays: 7 } });
    await commits({
      change: { kind: "turns" },
      context: (context) => ({ ...context, keepers: [malloryId], termSince: thisHour() }),
    });
    await allRefuse("law-hour");
  });

  it("hand on a keeping that she does not have", async () => {
    const { circle, jun, mallory, allRefuse } = await sitDown();
    const signature = "A".repeat(86);
    await mallory.say({ type: "offer-keeping", id: someId(), minute: 1, offer: { to: circle.id(jun), signature } });
    await allRefuse("law-keeper");
    expect(circle.view(jun).law.keepingOffers).toEqual([]);
  });

  it("invite, vouch or bring in where only keepers may", async () => {
    const { mallory, malloryId, inside, commits, allRefuse } = await sitDown({ invite: "keepers" });
    const friend = await mallory.engine.generateKeyPackage(nameToIdentity("Friend"));
    const { group, footing } = inside();
    const content = vouchContent(footing.circle, keyPackageHash(friend.keyPackage));
    const signature = toText(await mallory.engine.sign(group, labels.vouch, content));
    const admits = [{ kind: "vouched" as const, vouches: [{ by: malloryId, signature }] }];
    await commits({ mls: { add: [friend.keyPackage] }, grounds: { admits } });
    await allRefuse("law-invite");
  });

  it("bring somebody in without the trial that the agreement asks for", async () => {
    const { circle, mira, mallory, malloryId, honest, inside, commits, allRefuse, opened } = await sitDown();
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
    const { circle, mira, jun, mallory, malloryId, honest, inside, commits, allRefuse, signedBallot, opened } =
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
    const { circle, mira, jun, kim, malloryId, commits, allRefuse, signedBallot, opened } = await sitDown({
      unvouched: "trial",
      trialDays: 0,
    });
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
    const { circle, jun, kim, mallory, allRefuse } = await sitDown({ unvouched: "vote" });
    const signature = "A".repeat(86);
    await mallory.say({ type: "unvouch", id: someId(), minute: 1, member: circle.id(jun), signature });
    await allRefuse("law-author");
    expect(circle.view(kim).members.find((it) => it.id === circle.id(jun))?.unvouchedBy).toEqual([]);
  });
});
