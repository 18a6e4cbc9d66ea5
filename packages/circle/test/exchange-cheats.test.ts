/** What a changed client, or a sanctuary that lies, can do to an exchange: nothing that its two do not see. */
import { bytesToBase64url, hexToBytes, lockCommitment } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { openAnswer } from "../src/exchange/layers.ts";
import { type ExchangePayload, isExchangePayload } from "../src/exchange/payloads.ts";
import type { CircleId, MessageId } from "../src/index.ts";
import { decodePayload } from "../src/payload.ts";
import { askInside } from "../src/session/door.ts";
import { stamp } from "../src/session/own.ts";
import { fromText } from "../src/text.ts";
import { asked, circleOf, everythingArrived, exchangeOf, idOf, NOTHING, read, traces, words } from "./exchanges.ts";
import { turn } from "./insider.ts";
import { intercept, type Reply } from "./intercept.ts";
import { edges, type Person, said, until } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

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
    const at = await worldOfTest();
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
