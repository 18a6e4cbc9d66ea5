import { describe, expect, it } from "vitest";
import { noGrounds } from "../src/agreement/grounds.ts";
import { rosterToText } from "../src/agreement/motion.ts";
import { sitDown, someId, strict, thisHour, without } from "./cheat-at-table.ts";
import { motionIn } from "./table.ts";
import { until } from "./world.ts";

describe("in a vote, a member whose client was changed cannot", () => {
  it("vote twice", async () => {
    const { circle, jun, mallory, malloryId, honest, allRefuse, signedBallot, opened } = await sitDown();
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
    const { jun, commits, allRefuse, signedBallot, opened } = await sitDown({ changeQuorum: "majority" });
    const motion = await opened(jun, strict);
    const ballot = await signedBallot(motion, true);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [ballot, ballot, ballot] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-ballot");
  });

  it("forge the ballots of others", async () => {
    const { circle, mira, jun, commits, allRefuse, signedBallot, keyOf, opened } = await sitDown({
      changeQuorum: "majority",
    });
    const motion = await opened(jun, strict);
    const own = await signedBallot(motion, true);
    const others = [mira, jun].map((person) => ({ ...own, key: keyOf(circle.id(person)) }));
    const change = { kind: "carries" as const, motion: motion.id, ballots: [own, ...others] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-ballot");
  });

  it("change the agreement below the quorum", async () => {
    const { jun, commits, allRefuse, signedBallot, opened } = await sitDown({ changeQuorum: "majority" });
    const motion = await opened(jun, strict);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    const { agreement } = strict;
    await commits({ change, context: (context) => ({ ...without(context, motion.id), agreement }) });
    await allRefuse("law-quorum");
  });

  it("pass a change that nobody proposed off as something else", async () => {
    const { malloryId, commits, allRefuse } = await sitDown();
    await commits({
      change: { kind: "rests", on: true },
      context: (context) => ({ ...context, resting: [malloryId], agreement: strict.agreement }),
    });
    await allRefuse("law-agreement");
  });

  it("leave somebody out of the roster", async () => {
    const { malloryId, commits, allRefuse } = await sitDown();
    const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
    const roster = rosterToText([malloryId]);
    const motion = { id: change.id, by: malloryId, opened: thisHour(), roster, proposal: strict, why: "" };
    await commits({ change, context: (context) => ({ ...context, motions: [motion] }) });
    await allRefuse("law-agreement");
  });

  it("open a vote that has been open for days", async () => {
    const { malloryId, inside, commits, allRefuse } = await sitDown();
    const change = { kind: "opens" as const, id: someId(), proposal: strict, why: "" };
    const hour = thisHour() - 5 * 24;
    const roster = rosterToText(inside().footing.members.map(({ id }) => id));
    const motion = { id: change.id, by: malloryId, opened: hour, roster, proposal: strict, why: "" };
    await commits({ change, grounds: { hour }, context: (context) => ({ ...context, motions: [motion] }) });
    await allRefuse("law-hour");
  });

  it("end a vote before its time", async () => {
    const { circle, mira, jun, commits, allRefuse, opened } = await sitDown();
    const motion = await opened(jun, strict);
    await commits({ change: { kind: "lapses", motion: motion.id }, context: (it) => without(it, motion.id) });
    await allRefuse("law-hour");
    expect(circle.view(mira).law.motions).toHaveLength(1);
  });

  it("take back what another proposed", async () => {
    const { circle, mira, jun, commits, allRefuse, opened } = await sitDown();
    const motion = await opened(jun, strict);
    await commits({ change: { kind: "withdraws", motion: motion.id }, context: (it) => without(it, motion.id) });
    await allRefuse("law-author");
    expect(circle.view(mira).law.motions).toHaveLength(1);
  });

  it("use a vote that has lapsed", async () => {
    const { at, jun, commits, allRefuse, signedBallot, opened } = await sitDown({
      changeQuorum: "majority",
      voteDays: 1,
    });
    const motion = await opened(jun, strict);
    // By the hour that she names it has lapsed; the others' devices would let it lapse an hour later.
    at.passHours(23);
    const change = { kind: "carries" as const, motion: motion.id, ballots: [await signedBallot(motion, true)] };
    await commits({ change, grounds: { hour: thisHour() + 24 }, context: (it) => without(it, motion.id) });
    await allRefuse("law-hour");
  });

  it("make a ballot be forgotten by splitting the circle", async () => {
    const { circle, mira, kim, mallory, honest, opened } = await sitDown({ changeQuorum: "everyone" });
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
    const { circle, kim, malloryId, inside, commits, allRefuse } = await sitDown();
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
