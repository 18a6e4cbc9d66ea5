/** A table at which Mallory's client was changed: what she can do with it, and that nobody else goes along. */
import { bytesToHex } from "@nexus/wire";
import { expect, onTestFinished } from "vitest";
import type { Change, ShownBallot } from "../src/agreement/change.ts";
import { type CircleContext, encodeContext } from "../src/agreement/context.ts";
import { type Grounds, noGrounds } from "../src/agreement/grounds.ts";
import { ballotContent, type Motion } from "../src/agreement/motion.ts";
import { openMotion } from "../src/agreement/motions.ts";
import { type Agreement, defaultAgreement } from "../src/index.ts";
import { labels } from "../src/invite/vouch.ts";
import type { Change as MlsChange } from "../src/mls/index.ts";
import { toText } from "../src/text.ts";
import { turn } from "./insider.ts";
import { table } from "./table.ts";
import { edges, here, type Person, said, until } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

export const someId = () => bytesToHex(edges.random(16));
export const thisHour = () => Math.floor(Date.now() / 3_600_000);
export const strict = { kind: "agreement" as const, agreement: { ...defaultAgreement, vouches: 3 as const } };

export const without = (context: CircleContext, id: string): CircleContext => ({
  ...context,
  motions: context.motions.filter((motion) => motion.id !== id),
});

interface Cheat {
  readonly change?: Change;
  readonly grounds?: Partial<Grounds>;
  readonly mls?: MlsChange;
  /** What she makes of the context; left alone where it is not given. */
  readonly context?: (context: CircleContext) => CircleContext;
}

/** Mira keeps the circle; Mallory came last, and has changed her client. */
export async function sitDown(agreement: Partial<Agreement> = {}) {
  const at = await worldOfTest();
  const circle = await table(at, ["Mira", "Jun", "Kim", "Mallory"], { remove: "vote", ...agreement });
  const [mira, jun, kim, cheat] = circle.people as [Person, Person, Person, Person];
  const malloryId = circle.id(cheat);
  const mallory = await turn(cheat, circle.circle);
  onTestFinished(() => mallory.close());
  await until(() => mallory.session.snapshot().record.cursor);

  const honest = () => [mira, jun, kim];

  const inside = () => {
    const now = mallory.session.snapshot().inside;
    if (!now) throw new Error("Mallory is out");
    return now;
  };

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

  /** Somebody honest opens a vote, and Mallory sees it. */
  async function opened(by: Person, proposal: Parameters<Person["nexus"]["propose"]>[1]): Promise<Motion> {
    const id = await by.nexus.propose(circle.circle, proposal, "");
    await until(() => openMotion(inside().footing.context, id));
    await circle.all((view) => view.law.motions.some((it) => it.id === id), honest());
    return motionNow(id);
  }

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

  return {
    at,
    circle,
    mira,
    jun,
    kim,
    mallory,
    malloryId,
    honest,
    inside,
    commits,
    allRefuse,
    motionNow,
    signedBallot,
    keyOf,
    leafOf,
    opened,
    shownIn,
    removal,
  };
}
