/** Two people answer the same question, and both answers open at once. */
import { bytesToBase64url, hexToBytes, lockCommitment } from "@nexus/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAnswer } from "../src/exchange/layers.ts";
import { type ExchangePayload, isExchangePayload } from "../src/exchange/payloads.ts";
import type { CircleId, ExchangeView, MessageId } from "../src/index.ts";
import { decodePayload } from "../src/payload.ts";
import { askInside } from "../src/session/door.ts";
import { stamp } from "../src/session/own.ts";
import { fromText } from "../src/session/record.ts";
import { turn } from "./insider.ts";
import { intercept, type Reply } from "./intercept.ts";
import { edges, here, type Person, said, until, type World, world } from "./world.ts";

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const QUESTION = "What do you need, and find hard to ask for?";

/** A circle of these people, the first of whom has founded it. */
async function circleOf<N extends readonly string[]>(...names: N) {
  const people: Person[] = [];
  for (const name of names) people.push(await at.person(name));
  const [founder, ...guests] = people as [Person, ...Person[]];
  const circle = await at.found(founder);
  for (const guest of guests) await at.bringIn(founder, guest, circle);
  const last = people.at(-1) as Person;
  for (const person of people) await until(() => here(person.nexus.circle(circle)).includes(last.name));
  return { circle, people: people as { [K in keyof N]: Person } };
}

const idOf = (person: Person, circle: CircleId) => person.nexus.circle(circle).me;

const exchangeOf = (person: Person, circle: CircleId): ExchangeView | undefined =>
  person.nexus.circle(circle).rounds.find((round) => round.form === "exchange");

const standing = (person: Person, circle: CircleId): ExchangeView | undefined =>
  person.nexus
    .circle(circle)
    .timeline.flatMap((item) => (item.kind === "round" && item.round.form === "exchange" ? [item.round] : []))[0];

/** What somebody reads once it has opened, by name. */
function read(person: Person, circle: CircleId): Record<string, string> | undefined {
  const opened = standing(person, circle);
  if (opened?.phase !== "opened") return undefined;
  const names = new Map(person.nexus.circle(circle).members.map((member) => [member.id, member.name]));
  return Object.fromEntries(
    opened.contributions.map((it) => [names.get(it.by), it.kind === "words" ? it.text : `(${it.kind})`]),
  );
}

/** Everything of exchanges that a view shows. */
const traces = (person: Person, circle: CircleId) => {
  const { rounds, timeline, troubles } = person.nexus.circle(circle);
  return { rounds, timeline: timeline.filter((item) => item.kind === "round"), troubles };
};
const NOTHING = { rounds: [], timeline: [], troubles: [] };

async function asked(from: Person, to: Person, circle: CircleId, hours = 24): Promise<MessageId> {
  const id = await from.nexus.openExchange(circle, { with: idOf(to, circle), question: QUESTION, hours });
  await until(() => exchangeOf(from, circle)?.id === id && exchangeOf(to, circle)?.id === id);
  return id;
}

/** An entry that comes after all that was said, so that whoever has it has seen everything before. */
async function everythingArrived(from: Person, circle: CircleId, others: readonly Person[]): Promise<void> {
  const text = `after all that ${Math.random()}`;
  await from.nexus.write(circle, text);
  for (const person of [from, ...others]) await until(() => said(person.nexus.circle(circle)).includes(text));
}

const words = { Mira: "That somebody stays after the others have gone.", Jun: "A day without deciding anything." };

describe("an exchange", () => {
  it("opens both answers for both, in a circle of two", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    expect(exchangeOf(jun, circle)).toMatchObject({ prompt: QUESTION, phase: "open", waitsForMe: true, mine: "none" });
    await mira.nexus.sealWords(circle, id, words.Mira, "asking");
    await until(() => exchangeOf(jun, circle)?.isIn.length === 1);
    expect(exchangeOf(mira, circle)).toMatchObject({ mine: "in", myWords: words.Mira, waitsForMe: false });
    expect(JSON.stringify(jun.nexus.circle(circle))).not.toContain(words.Mira);
    await jun.nexus.sealWords(circle, id, words.Jun);
    for (const person of [mira, jun]) {
      await until(() => read(person, circle));
      expect(read(person, circle)).toEqual(words);
      expect(person.nexus.circle(circle)).toMatchObject({ rounds: [], troubles: [] });
    }
    expect(standing(jun, circle)?.contributions[0]).toMatchObject({ kind: "words", fold: "asking" });
  });

  it("shows nothing of itself to a third member, neither while it goes on nor afterwards", async () => {
    const {
      circle,
      people: [mira, jun, ada],
    } = await circleOf("Mira", "Jun", "Ada");
    const id = await asked(jun, mira, circle);
    await jun.nexus.sealWords(circle, id, words.Jun);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => read(mira, circle) && read(jun, circle));
    await everythingArrived(mira, circle, [jun, ada]);
    expect(traces(ada, circle)).toEqual(NOTHING);
    const { session, close } = await turn(ada, circle);
    const { record, items } = session.snapshot();
    expect(record.mine?.exchanges).toBeUndefined();
    expect([...items.values()].map(({ kind }) => kind)).not.toContain("given");
    await close();
  });

  it("is still there after both have closed the app, and so are its answers", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await mira.restart();
    await until(() => exchangeOf(mira, circle)?.mine === "in");
    await jun.restart();
    await jun.nexus.sealWords(circle, id, words.Jun);
    for (const person of [mira, jun]) await until(() => read(person, circle));
    await mira.restart();
    expect(read(mira, circle)).toEqual(words);
  });

  it("opens for one who sealed and went away as soon as they are back, and for the other then too", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle, 2);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await mira.nexus.settled(circle, 10_000);
    await mira.nexus.close();
    await jun.nexus.sealWords(circle, id, words.Jun);
    await until(() => exchangeOf(jun, circle)?.phase === "closing");
    at.passHours(5);
    await jun.restart();
    await everythingArrived(jun, circle, []);
    expect(exchangeOf(jun, circle)?.phase).toBe("closing");
    await mira.restart();
    for (const person of [mira, jun]) {
      await until(() => read(person, circle));
      expect(read(person, circle)).toEqual(words);
    }
  });

  it("opens for one who goes away right after both have answered, when the other has not been there since", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await jun.nexus.sealWords(circle, id, words.Jun);
    await jun.nexus.settled(circle, 10_000);
    await jun.nexus.close();
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => exchangeOf(mira, circle)?.phase === "closing");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await mira.nexus.close();
    await jun.restart();
    await until(() => read(jun, circle));
    await jun.nexus.close();
    await mira.restart();
    await until(() => read(mira, circle));
    expect(read(mira, circle)).toEqual(words);
  });
});

describe("passing and stopping", () => {
  it("leaves no trace in any view when one has answered and the other passes", async () => {
    const {
      circle,
      people: [mira, jun, ada],
    } = await circleOf("Mira", "Jun", "Ada");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => exchangeOf(jun, circle)?.isIn.length === 1);
    await jun.nexus.pass(circle, id);
    expect(traces(jun, circle)).toEqual(NOTHING);
    await everythingArrived(jun, circle, [mira, ada]);
    for (const person of [mira, jun, ada]) expect(traces(person, circle)).toEqual(NOTHING);
    await expect(mira.nexus.sealWords(circle, id, "once more")).rejects.toMatchObject({ code: "round-unknown" });
  });

  it("is done by whoever asked, too, and takes along an answer that has not gone out", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await jun.nexus.sealWords(circle, id, words.Jun);
    await jun.nexus.settled(circle, 10_000);
    await mira.nexus.cancelRound(circle, id);
    await everythingArrived(mira, circle, [jun]);
    for (const person of [mira, jun]) expect(traces(person, circle)).toEqual(NOTHING);
  });

  it("comes in time while the other's key has not been left: neither reads anything", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await mira.nexus.settled(circle, 10_000);
    await mira.nexus.close();
    await jun.nexus.sealWords(circle, id, words.Jun);
    await until(() => exchangeOf(jun, circle)?.phase === "closing");
    await jun.nexus.pass(circle, id);
    await jun.nexus.settled(circle, 10_000);
    await mira.restart();
    await everythingArrived(mira, circle, [jun]);
    for (const person of [mira, jun]) expect(traces(person, circle)).toEqual(NOTHING);
  });

  it("lets an exchange lapse at its deadline, with each one's own words", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle, 1);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => exchangeOf(jun, circle)?.isIn.length === 1);
    at.passHours(3);
    await expect(jun.nexus.sealWords(circle, id, words.Jun)).rejects.toMatchObject({ code: "round-over" });
    await everythingArrived(jun, circle, [mira]);
    expect(traces(jun, circle)).toEqual(NOTHING);
    expect(standing(mira, circle)).toMatchObject({ phase: "returned", myWords: words.Mira, contributions: [] });
    expect(mira.nexus.circle(circle).rounds).toEqual([]);
  });

  it("ends with a membership", async () => {
    const {
      circle,
      people: [mira, jun, ada],
    } = await circleOf("Mira", "Jun", "Ada");
    await asked(jun, ada, circle);
    await mira.nexus.remove(circle, idOf(ada, circle));
    await until(() => !here(jun.nexus.circle(circle)).includes("Ada"));
    expect(traces(jun, circle)).toEqual(NOTHING);
  });
});

describe("a call", () => {
  it("is refused by name where it makes no sense", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const { nexus } = mira;
    const open = (over: object) =>
      nexus.openExchange(circle, { with: idOf(jun, circle), question: QUESTION, hours: 24, ...over });
    await expect(open({ with: idOf(mira, circle) })).rejects.toMatchObject({ code: "member-unknown" });
    await expect(open({ with: "0".repeat(32) })).rejects.toMatchObject({ code: "member-unknown" });
    await expect(open({ question: " " })).rejects.toMatchObject({ code: "input-invalid" });
    await expect(open({ question: "?".repeat(501) })).rejects.toMatchObject({ code: "input-invalid" });
    await expect(open({ hours: 673 })).rejects.toMatchObject({ code: "input-invalid" });
    const id = await asked(mira, jun, circle);
    await expect(nexus.sealWords(circle, id, " ")).rejects.toMatchObject({ code: "input-invalid" });
    await expect(nexus.sealWords(circle, id, "x".repeat(4001))).rejects.toMatchObject({ code: "input-invalid" });
    await nexus.sealWords(circle, id, "\u{1f33f}".repeat(2000));
    await expect(nexus.sealWords(circle, id, "again")).rejects.toMatchObject({ code: "round-twice" });
  });
});

describe("a cheating client", () => {
  const text = (bytes: Uint8Array) => bytesToBase64url(bytes);
  type Cheating = Awaited<ReturnType<typeof turn>>;

  /** The insider leaves a key in the lock with whoever has that commitment. */
  const deposit = async ({ session }: Cheating, circle: CircleId, key: Uint8Array, other: string) => {
    const frame = { type: "deposit", circle: hexToBytes(circle) as Uint8Array, key, other: fromText(other) } as const;
    const reply = await askInside(session, frame);
    return reply.type === "lock" ? reply.key : reply.type;
  };

  const commitmentOf = ({ session }: Cheating, id: MessageId, member: string) =>
    session.snapshot().record.state.exchanges?.open[id]?.given[member] as string;

  const pretend = (id: MessageId, over: Partial<ExchangePayload> = {}): ExchangePayload =>
    ({
      type: "give",
      ...stamp(edges),
      exchange: id,
      commitment: text(edges.random(32)),
      body: text(edges.random(12_376)),
      ...over,
    }) as ExchangePayload;

  const trouble = (person: Person, circle: CircleId) =>
    person.nexus.circle(circle).troubles.map(({ code, detail }) => `${code}: ${detail}`);

  it("cannot read first by leaving a wrong key, nor lift a lock alone", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => exchangeOf(jun, circle)?.isIn.length === 1);
    const cheat = await turn(jun, circle);
    const mine = commitmentOf(cheat, id, idOf(mira, circle));
    expect(await deposit(cheat, circle, edges.random(32), mine)).toBeUndefined();
    expect(await deposit(cheat, circle, fromText(mine), mine)).toBeUndefined();
    const key = edges.random(32);
    await cheat.say(pretend(id, { commitment: text(lockCommitment(key)) }));
    await until(() => exchangeOf(mira, circle)?.phase === "closing");
    expect(await deposit(cheat, circle, edges.random(32), mine)).toBeUndefined();
    await cheat.say({ type: "lift", ...stamp(edges), exchange: id, keys: [text(key), text(key)] });
    await until(() => trouble(mira, circle).includes("entry-invalid: lift.keys"));
    expect(read(mira, circle)).toBeUndefined();
    // Only the key that it has promised lifts the lock, and then the other has it too.
    expect(await deposit(cheat, circle, key, mine)).toBeInstanceOf(Uint8Array);
    await until(() => read(mira, circle));
    expect(read(mira, circle)).toEqual({ Mira: words.Mira, Jun: "(unreadable)" });
    await cheat.close();
  });

  it("cannot change its answer or answer twice, nor give the other's answer as its own", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await until(() => exchangeOf(jun, circle)?.isIn.length === 1);
    const cheat = await turn(jun, circle);
    await cheat.say(pretend(id, { commitment: commitmentOf(cheat, id, idOf(mira, circle)) }));
    await until(() => trouble(mira, circle).includes("entry-invalid: give.commitment"));
    await cheat.say(pretend(id));
    await until(() => exchangeOf(mira, circle)?.phase === "closing");
    const first = commitmentOf(cheat, id, idOf(mira, circle));
    await cheat.say(pretend(id));
    await until(() => trouble(mira, circle).includes("round-twice: give"));
    expect(commitmentOf(cheat, id, idOf(mira, circle))).toBe(first);
    await cheat.close();
  });

  it("as a third member can neither answer, stop nor lift another's exchange", async () => {
    const {
      circle,
      people: [mira, jun, eve],
    } = await circleOf("Mira", "Jun", "Eve");
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await mira.nexus.settled(circle, 10_000);
    const cheat = await turn(eve, circle);
    await until(() => commitmentOf(cheat, id, idOf(mira, circle)));
    for (const payload of [
      pretend(id),
      { type: "stop", ...stamp(edges), exchange: id } as const,
      { type: "lift", ...stamp(edges), exchange: id, keys: [text(edges.random(32)), text(edges.random(32))] } as const,
    ]) {
      await cheat.say(payload as ExchangePayload);
      await until(() => trouble(mira, circle).includes(`law-round: ${payload.type}`));
    }
    await jun.nexus.sealWords(circle, id, words.Jun);
    await until(() => read(mira, circle) && read(jun, circle));
    expect(read(mira, circle)).toEqual(words);
    await cheat.close();
  });

  it("as a third member reads nothing of it, even with both keys from the log", async () => {
    const {
      circle,
      people: [mira, jun, eve],
    } = await circleOf("Mira", "Jun", "Eve");
    const heard: ExchangePayload[] = [];
    const cheat = await turn(eve, circle, (engine) => ({
      ...engine,
      async open(...args) {
        const opened = await engine.open(...args);
        const parsed = opened.kind === "message" ? decodePayload(opened.plaintext) : undefined;
        if (parsed?.ok && isExchangePayload(parsed.value)) heard.push(parsed.value);
        return opened;
      },
    }));
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await jun.nexus.sealWords(circle, id, words.Jun);
    await until(() => read(mira, circle) && heard.some(({ type }) => type === "lift"));
    const given = heard.flatMap((it) => (it.type === "give" ? [it] : []));
    const keys = heard.flatMap((it) => (it.type === "lift" ? it.keys : []));
    expect([given.length, keys.length]).toEqual([2, 2]);
    const { inside } = cheat.session.snapshot();
    const secret = cheat.engine.roundSecret(inside?.group as never);
    const [byMira, byJun] = [idOf(mira, circle), idOf(jun, circle)];
    for (const { body } of given) {
      for (const key of keys) {
        for (const [author, reader] of [
          [byMira, byJun],
          [byJun, byMira],
        ] as [string, string][]) {
          const of = { circle: hexToBytes(circle) as Uint8Array, exchange: id, author, reader };
          expect(await openAnswer(secret, fromText(key), of, fromText(body))).toBeUndefined();
        }
      }
    }
    await cheat.close();
  });

  it("cannot begin an exchange that is over once more by saying the same again", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const id = await asked(jun, mira, circle);
    const cheat = await turn(jun, circle);
    const question = text(edges.random(1_584));
    await cheat.say({ type: "stop", ...stamp(edges), exchange: id });
    await until(() => exchangeOf(mira, circle) === undefined);
    await cheat.say({ type: "exchange", id, minute: 1, with: idOf(mira, circle), hours: 3, question });
    await cheat.say(pretend(id));
    await cheat.say({ type: "sharing", ...stamp(edges), text: "after it" });
    await until(() => said(mira.nexus.circle(circle)).includes("after it"));
    expect(traces(mira, circle)).toEqual(NOTHING);
    await cheat.close();
  });

  it("cannot put an exchange in the place of something that was said", async () => {
    const {
      circle,
      people: [mira, jun],
    } = await circleOf("Mira", "Jun");
    const sharing = await mira.nexus.write(circle, "what I said");
    await everythingArrived(mira, circle, [jun]);
    const cheat = await turn(jun, circle);
    const question = text(edges.random(1_584));
    await cheat.say({ type: "exchange", id: sharing, minute: 1, with: idOf(mira, circle), hours: 3, question });
    await cheat.say({ type: "sharing", ...stamp(edges), text: "after it" });
    await until(() => said(mira.nexus.circle(circle)).includes("after it"));
    expect(said(mira.nexus.circle(circle))).toContain("what I said");
    expect(mira.nexus.circle(circle).rounds).toEqual([]);
    await cheat.close();
  });
});

describe("a sanctuary that cheats", () => {
  it("is named where it hands out a key that fits no answer, and opens nothing by it", async () => {
    const lie = (reply: Reply): Reply => (reply.type === "lock" ? { ...reply, key: edges.random(32) } : reply);
    const mira = await at.person("Mira", intercept(lie));
    const jun = await at.person("Jun");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    const id = await asked(mira, jun, circle);
    await mira.nexus.sealWords(circle, id, words.Mira);
    await jun.nexus.sealWords(circle, id, words.Jun);
    await until(() => mira.nexus.circle(circle).troubles.some(({ code }) => code === "sanctuary-misbehaved"));
    // The other has both keys from the lock, and says them where everyone's device can check them.
    await until(() => read(mira, circle));
    expect(read(mira, circle)).toEqual(words);
  });
});
