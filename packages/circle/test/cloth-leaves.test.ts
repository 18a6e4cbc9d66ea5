/** The circle's cloth leaves it with the yes of everyone whose threads show, and of nobody else. */
import { bytesToHex } from "@nexus/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Change, ShownBallot } from "../src/agreement/change.ts";
import { type CircleContext, encodeContext } from "../src/agreement/context.ts";
import { noGrounds } from "../src/agreement/grounds.ts";
import { ballotContent, type Motion, rosterToText } from "../src/agreement/motion.ts";
import { openMotion } from "../src/agreement/motions.ts";
import { type Agreement, defaultAgreement, type Proposal } from "../src/index.ts";
import { labels } from "../src/invite/vouch.ts";
import { toText } from "../src/text.ts";
import { type Insider, turn } from "./insider.ts";
import { motionIn, type Table, table } from "./table.ts";
import { edges, type Person, said, until, type World, world } from "./world.ts";

let at: World;
let circle: Table;
let mallory: Insider | undefined;
beforeEach(async () => {
  at = await world();
});
afterEach(async () => {
  await mallory?.close();
  mallory = undefined;
  await at.close();
});

const may = (publish: Agreement["mayLeave"]["publish"]) => ({ mayLeave: { ...defaultAgreement.mayLeave, publish } });
const CLOTH = "ab".repeat(32);
const clothOf = (threads: readonly string[], more: Partial<Extract<Proposal, { kind: "cloth" }>> = {}) => ({
  kind: "cloth" as const,
  from: 20_000,
  to: 20_006,
  cloth: CLOTH,
  threads: [...threads],
  ...more,
});
const someId = () => bytesToHex(edges.random(16));

describe("a stretch of the circle's cloth", () => {
  it("is asked about among those whose threads show, and may leave when the last of them said yes", async () => {
    circle = await table(at, ["Mira", "Jun", "Kim", "Noa"], { changeQuorum: "majority", ...may("majority") });
    const [mira, jun, kim, noa] = circle.people as [Person, Person, Person, Person];
    const threads = [mira, jun, kim].map(circle.id);
    const woven = { cloth: CLOTH, threads };
    const motion = await noa.nexus.propose(circle.circle, clothOf(threads), "For the wall of the library.");
    await circle.all((view) => view.law.motions.some((it) => it.id === motion));
    const seen = circle.view(noa).law.motions[0];
    expect(seen).toMatchObject({ needed: 3, may: { vote: false } });
    expect([...(seen?.roster ?? [])].sort()).toEqual([...threads].sort());
    await expect(noa.nexus.vote(circle.circle, motion, true, woven)).rejects.toMatchObject({ code: "law-ballot" });
    await mira.nexus.vote(circle.circle, motion, true, woven);
    await jun.nexus.vote(circle.circle, motion, true, woven);
    await circle.all((view) => view.law.motions[0]?.ballots.length === 2);
    expect(motionIn(circle.view(mira), motion)?.standing).toBe("open");
    await kim.nexus.vote(circle.circle, motion, true, woven);
    await circle.all((view) => motionIn(view, motion)?.standing === "carried");
    expect(circle.view(mira).agreement).toEqual(circle.view(noa).agreement);
  });

  it("stays by a single no", async () => {
    circle = await table(at, ["Mira", "Jun", "Kim"], may("everyone"));
    const [mira, jun] = circle.people as [Person, Person];
    const motion = await mira.nexus.propose(circle.circle, clothOf(circle.people.map(circle.id)), "");
    await circle.all((view) => view.law.motions.some((it) => it.id === motion));
    await jun.nexus.vote(circle.circle, motion, false);
    await circle.all((view) => motionIn(view, motion)?.standing === "failed");
  });

  it("gets no yes from a device that weaves another, or sees a thread of somebody who is not asked", async () => {
    circle = await table(at, ["Mira", "Jun", "Kim"], may("everyone"));
    const [mira, jun, kim] = circle.people as [Person, Person, Person];
    const threads = [mira, jun].map(circle.id);
    const motion = await mira.nexus.propose(circle.circle, clothOf(threads), "");
    await circle.all((view) => view.law.motions.some((it) => it.id === motion));
    const seen = [
      undefined,
      { cloth: "cd".repeat(32), threads },
      { cloth: CLOTH, threads: [...threads, circle.id(kim)] },
    ] as const;
    for (const woven of seen) {
      await expect(jun.nexus.vote(circle.circle, motion, true, woven)).rejects.toMatchObject({ code: "law-cloth" });
    }
    await jun.nexus.vote(circle.circle, motion, true, { cloth: CLOTH, threads });
  });

  it("is not asked about where nothing leaves, backwards in time, for who is not here, or for one twice", async () => {
    circle = await table(at, ["Mira", "Jun"], may("everyone"));
    const [mira, jun] = circle.people as [Person, Person];
    const ids = [mira, jun].map(circle.id) as [string, string];
    const wrong = [clothOf(ids, { from: 9, to: 8 }), clothOf([...ids, someId()]), clothOf([ids[0], ids[0]])];
    for (const proposal of wrong) {
      await expect(mira.nexus.propose(circle.circle, proposal, "")).rejects.toMatchObject({ code: "law-cloth" });
    }
    for (const more of [{ cloth: "AB".repeat(32) }, { threads: [] }, { from: -1 }, { to: 0.5 }]) {
      const proposal = clothOf(ids, more);
      await expect(mira.nexus.propose(circle.circle, proposal, "")).rejects.toMatchObject({ code: "input-invalid" });
    }
    await at.close();
    at = await world();
    circle = await table(at, ["Mira", "Jun"], may("never"));
    const [again] = circle.people as [Person];
    const proposal = clothOf(circle.people.map(circle.id));
    await expect(again.nexus.propose(circle.circle, proposal, "")).rejects.toMatchObject({ code: "law-cloth" });
  });

  it("is no longer asked about when somebody goes whose threads show", async () => {
    circle = await table(at, ["Mira", "Jun", "Kim"], may("everyone"));
    const [mira, jun, kim] = circle.people as [Person, Person, Person];
    const motion = await mira.nexus.propose(circle.circle, clothOf(circle.people.map(circle.id)), "");
    await circle.all((view) => view.law.motions.some((it) => it.id === motion));
    await kim.nexus.leave(circle.circle);
    await circle.all((view) => motionIn(view, motion)?.standing === "lapsed", [mira, jun]);
  });
});

describe("a member whose client was changed cannot let the cloth leave", () => {
  const honest = () => circle.people.slice(0, -1);
  const inside = () => {
    const now = mallory?.session.snapshot().inside;
    if (!now) throw new Error("Mallory is out");
    return now;
  };

  async function sitDown(agreement: Partial<Agreement>) {
    circle = await table(at, ["Mira", "Jun", "Mallory"], agreement);
    mallory = await turn(circle.people.at(-1) as Person, circle.circle);
    await until(() => mallory?.session.snapshot().record.cursor);
  }

  const commits = (change: Change, context: (context: CircleContext) => CircleContext) =>
    mallory?.commit(
      { context: encodeContext(context(inside().footing.context)) },
      { grounds: { ...noGrounds, hour: Math.floor(Date.now() / 3_600_000), change } },
    );

  async function allRefuse(code: string) {
    await until(() => honest().every((person) => circle.codes(person).includes(code)));
    for (const person of honest()) await person.nexus.write(circle.circle, `${person.name} is here`);
    await until(() => honest().every((person) => said(circle.view(person)).length >= honest().length));
    await until(() => new Set(honest().map((person) => circle.view(person).authenticator)).size === 1);
  }

  const opens = (proposal: Proposal): Extract<Change, { kind: "opens" }> => ({
    kind: "opens",
    id: someId(),
    proposal,
    why: "",
  });
  const open =
    ({ id, proposal, why }: ReturnType<typeof opens>, roster: readonly string[]) =>
    (context: CircleContext) => ({
      ...context,
      motions: [
        ...context.motions,
        {
          id,
          by: circle.id(circle.people.at(-1) as Person),
          opened: Math.floor(Date.now() / 3_600_000),
          roster: rosterToText(roster),
          proposal,
          why,
        },
      ],
    });
  const ids = () => inside().footing.members.map(({ id }) => id);

  it("by asking where the agreement says never", async () => {
    await sitDown(may("never"));
    const change = opens(clothOf(ids()));
    await commits(change, open(change, ids()));
    await allRefuse("law-cloth");
  });

  it("by asking about the threads of nobody who is here", async () => {
    await sitDown(may("everyone"));
    const change = opens(clothOf([someId()]));
    await commits(change, open(change, ids()));
    await allRefuse("law-cloth");
  });

  it("by asking fewer than those whose threads it names", async () => {
    await sitDown(may("everyone"));
    const change = opens(clothOf(ids()));
    await commits(change, open(change, ids().slice(-1)));
    await allRefuse("law-agreement");
  });

  it("with her own yes alone", async () => {
    await sitDown(may("everyone"));
    const [mira] = circle.people as [Person];
    const id = await mira.nexus.propose(circle.circle, clothOf(ids()), "");
    await until(() => openMotion(inside().footing.context, id));
    const motion = openMotion(inside().footing.context, id) as Motion;
    const { group, footing } = inside();
    const signature = await mallory?.engine.sign(group, labels.ballot, ballotContent(footing.circle, motion, true));
    const me = circle.id(circle.people.at(-1) as Person);
    const key = footing.members.find((member) => member.id === me)?.signatureKey as Uint8Array;
    const ballot: ShownBallot = { key: toText(key), signature: toText(signature as Uint8Array) };
    await commits({ kind: "carries", motion: id, ballots: [ballot] }, (context) => ({ ...context, motions: [] }));
    await allRefuse("law-quorum");
  });
});
