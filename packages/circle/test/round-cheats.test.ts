import { bytesToBase64url, bytesToHex, concat, entryHash, hexToBytes } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import type { CircleId, MessageId } from "../src/index.ts";
import { openBody } from "../src/rounds/body.ts";
import { CLOSE_LABEL, closeContent } from "../src/rounds/bound.ts";
import { contribute, type Sealed } from "../src/rounds/contribute.ts";
import { combine } from "../src/rounds/dealing.ts";
import type { SealedRecord } from "../src/rounds/record.ts";
import { SHARE_BOX } from "../src/rounds/sizes.ts";
import { fromText } from "../src/text.ts";
import { type Insider, turn } from "./insider.ts";
import { intercept } from "./intercept.ts";
import { circleOf, codesOf, idOf, opens, readBy, sealedInput, sealedOf, seenBy } from "./rounds.ts";
import { edges, type Person, until, type World, world } from "./world.ts";

let at: World;
const insiders: Insider[] = [];
afterEach(async () => {
  for (const insider of insiders.splice(0)) await insider.close();
  await at?.close();
});

/** Does nothing by itself. */
const idle: typeof edges.later = () => () => {};
const stamp = () => ({ id: bytesToHex(edges.random(16)), minute: Math.floor(Date.now() / 60_000) });
const text = (length: number) => bytesToBase64url(edges.random(length));

interface Scene {
  readonly circle: CircleId;
  readonly honest: readonly Person[];
  readonly mallory: Insider;
  readonly id: string;
  readonly round: MessageId;
  /** The round as Mallory's device has it. */
  record(): SealedRecord;
  seal(change?: (sealed: Sealed) => Sealed): Promise<void>;
  /** Signs a closing set. */
  close(set: string): Promise<void>;
}

/** Mira opens a round; the last of the people is a member whose client was changed to cheat. */
async function scene(names: readonly string[], mallorysTimers = edges.later): Promise<Scene> {
  at = await world();
  const { circle, people } = await circleOf(at, names);
  const [mira] = people as [Person];
  const round = await mira.nexus.openRound(circle, sealedInput);
  await seenBy(people, circle, round);
  const cheat = people.at(-1) as Person;
  const id = idOf(cheat, circle);
  const mallory = await turn(cheat, circle, undefined, mallorysTimers);
  insiders.push(mallory);
  const record = () => mallory.session.snapshot().record.state.rounds?.[round] as SealedRecord;
  return {
    circle,
    honest: people.slice(0, -1),
    mallory,
    id,
    round,
    record,
    async seal(change = (sealed) => sealed) {
      const here = mallory.session.snapshot().inside?.footing.circle as Uint8Array;
      const { sealed } = await contribute(here, record(), id, { text: "from Mallory" }, edges.random);
      await mallory.say({ type: "seal", ...stamp(), round, ...change(sealed) });
    },
    async close(set) {
      const { inside } = mallory.session.snapshot();
      if (!inside) throw new Error("Mallory is out");
      const content = closeContent(inside.footing.circle, round, set);
      const signature = bytesToBase64url(await mallory.engine.sign(inside.group, CLOSE_LABEL, content));
      await mallory.say({ type: "close", ...stamp(), round, set, signature });
    },
  };
}

const sealAll = async ({ honest, circle, round }: Scene) => {
  for (const person of honest) await person.nexus.sealWords(circle, round, `from ${person.name}`);
};

const everyoneIsTold = ({ honest, circle }: Scene, code: string) =>
  until(() => honest.every((person) => codesOf(person, circle).includes(code as never)));

const four = ["Mira", "Jun", "Kim", "Mallory"];

describe("a member whose client was changed to cheat in a sealed round", () => {
  it("cannot read a sealed sharing early with all that their device holds", async () => {
    const so = await scene(four);
    const [mira] = so.honest as [Person];
    await mira.nexus.sealWords(so.circle, so.round, "not for you yet");
    const held = () => so.mallory.session.snapshot().record.mine?.rounds?.[so.round]?.shares ?? {};
    const author = idOf(mira, so.circle);
    await until(() => held()[author]);
    const snapshot = so.mallory.session.snapshot();
    const row = snapshot.items.get(so.record().sealed[author]?.row as string);
    if (row?.kind !== "contribution") throw new Error("expected a contribution");
    const share = { at: so.record().roster.indexOf(so.id), share: fromText(held()[author] as string) };
    const of = { circle: snapshot.inside?.footing.circle as Uint8Array, round: so.round, author };
    const { threshold, roster } = so.record();
    expect(combine(threshold, roster.length, [share])).toBeUndefined();
    expect(openBody(share.share, of, fromText(row.body))).toBeUndefined();
    expect(JSON.stringify([snapshot.record, [...snapshot.items.values()]])).not.toContain("not for you yet");
  });

  it("cannot open a round before its time: neither by closing it, nor by releasing", async () => {
    const so = await scene(four);
    await so.honest[0]?.nexus.sealWords(so.circle, so.round, "too soon");
    await until(() => Object.keys(so.record()?.sealed ?? {}).length === 1);
    await so.close(text(32));
    await so.mallory.say({ type: "release", ...stamp(), round: so.round, shares: text(32) });
    await until(() => so.honest.every((person) => codesOf(person, so.circle).length > 0));
    for (const person of so.honest) {
      await until(() => person.nexus.circle(so.circle).troubles[0]?.count === 2);
      expect(codesOf(person, so.circle)).toEqual(["round-early"]);
      expect(sealedOf(person, so.circle, so.round)).toMatchObject({ phase: "open", contributions: [] });
    }
    await so.seal();
    for (const person of so.honest.slice(1)) await person.nexus.pass(so.circle, so.round);
    await opens(so.honest, so.circle, so.round);
  });

  it("cannot change what they sealed, seal twice, or take it back", async () => {
    const so = await scene(four);
    await so.seal();
    await until(() => so.record().sealed[so.id]);
    const row = so.record().sealed[so.id]?.row as string;
    await so.seal();
    await so.mallory.say({ type: "retraction", ...stamp(), of: row });
    await everyoneIsTold(so, "round-twice");
    await sealAll(so);
    await opens(so.honest, so.circle, so.round);
    for (const person of so.honest) {
      expect(sealedOf(person, so.circle, so.round)?.isIn).toHaveLength(4);
      expect(readBy(person, so.circle, so.round)).toMatchObject({ Mallory: "from Mallory", Mira: "from Mira" });
    }
  });

  it("cannot keep the round shut by dealing one member a share that does not fit", async () => {
    const so = await scene(four);
    await so.seal(({ boxes, ...rest }) => ({ ...rest, boxes: spoiledAt(boxes, [1]) }));
    const jun = so.honest[1] as Person;
    await until(() => so.record().complaints[so.id]?.[idOf(jun, so.circle)] === null);
    await sealAll(so);
    await opens(so.honest, so.circle, so.round);
    for (const person of so.honest) expect(person.nexus.circle(so.circle).rounds).toEqual([]);
    // Whoever was dealt no good share has none to give: another device makes up for it a moment later.
    await until(() => so.honest.every((person) => readBy(person, so.circle, so.round).Mallory === "from Mallory"));
  });

  it("is named, and their sharing left out, where they deal shares that do not fit to so many that it could not open", async () => {
    const so = await scene(four);
    await so.seal(({ boxes, ...rest }) => ({ ...rest, boxes: spoiledAt(boxes, [0, 1, 2]) }));
    await until(() => Object.keys(so.record().complaints[so.id] ?? {}).length === 3);
    await sealAll(so);
    await opens(so.honest, so.circle, so.round);
    for (const person of so.honest) {
      expect(readBy(person, so.circle, so.round)).toMatchObject({ Mallory: "(unreadable)", Jun: "from Jun" });
      expect(sealedOf(person, so.circle, so.round)?.faults).toEqual([{ member: so.id, kind: "bad-share" }]);
    }
  });

  it("is named where nothing can be read of what they sealed, though every share fits", async () => {
    const so = await scene(four);
    await so.seal((sealed) => ({ ...sealed, body: text(fromText(sealed.body).length) }));
    await sealAll(so);
    await opens(so.honest, so.circle, so.round);
    for (const person of so.honest) {
      expect(readBy(person, so.circle, so.round)).toMatchObject({ Mallory: "(unreadable)", Kim: "from Kim" });
      expect(sealedOf(person, so.circle, so.round)?.faults).toEqual([{ member: so.id, kind: "unreadable" }]);
    }
  });

  it("cannot pass another's sealed sharing on as their own", async () => {
    const so = await scene(four);
    const [mira] = so.honest as [Person];
    await mira.nexus.sealWords(so.circle, so.round, "from Mira");
    await until(() => so.record().sealed[idOf(mira, so.circle)]);
    const row = so.mallory.session.snapshot().items.get(so.record().sealed[idOf(mira, so.circle)]?.row as string);
    if (row?.kind !== "contribution") throw new Error("expected a contribution");
    const { body, commitments, boxes } = row;
    await so.seal(() => ({ body, commitments, boxes }));
    await until(() => Object.keys(so.record().complaints[so.id] ?? {}).length === 3);
    for (const person of so.honest.slice(1)) await person.nexus.pass(so.circle, so.round);
    await opens(so.honest, so.circle, so.round);
    expect(readBy(mira, so.circle, so.round)).toMatchObject({ Mira: "from Mira", Mallory: "(unreadable)" });
  });

  it("is named where they release a share that does not fit, and one more good share opens the round", async () => {
    const so = await scene(four, idle);
    const [mira, jun, kim] = so.honest as [Person, Person, Person];
    await so.seal();
    await sealAll(so);
    await kim.nexus.settled(so.circle, 5_000);
    await kim.nexus.close();
    await until(() => so.record()?.phase === "closing");
    await so.close(so.record().set?.hash as string);
    await until(() => Object.keys(so.record().released).length === 2);
    await so.mallory.say({ type: "release", ...stamp(), round: so.round, shares: text(4 * 32) });
    const fault = { member: so.id, kind: "bad-share" };
    await until(() => sealedOf(mira, so.circle, so.round)?.faults.length === 1);
    expect(sealedOf(mira, so.circle, so.round)).toMatchObject({ phase: "closing", faults: [fault], contributions: [] });
    await kim.restart();
    await opens([mira, jun, kim], so.circle, so.round);
    expect(sealedOf(kim, so.circle, so.round)?.faults).toEqual([fault]);
    expect(readBy(jun, so.circle, so.round)).toMatchObject({ Kim: "from Kim", Mallory: "from Mallory" });
  });

  it("cannot shut out the words of somebody who went away, by a complaint that is not true", async () => {
    const so = await scene(four);
    const [mira, jun, kim] = so.honest as [Person, Person, Person];
    await jun.nexus.sealWords(so.circle, so.round, "and then I had to go");
    await jun.nexus.settled(so.circle, 5_000);
    await jun.nexus.close();
    await so.mallory.say({ type: "complaint", ...stamp(), round: so.round, of: idByName(so, "Jun") });
    await so.seal();
    for (const person of [mira, kim]) await person.nexus.pass(so.circle, so.round);
    await opens([mira, kim], so.circle, so.round);
    expect(readBy(mira, so.circle, so.round)).toMatchObject({ Jun: "and then I had to go" });
    await jun.restart();
    await opens([jun], so.circle, so.round);
  });

  it("is answered by the author's device where they complain of a share that fits, and their complaint falls", async () => {
    const so = await scene(four);
    const [mira] = so.honest as [Person];
    await mira.nexus.sealWords(so.circle, so.round, "from Mira");
    const author = idOf(mira, so.circle);
    await until(() => so.record().sealed[author]);
    await so.mallory.say({ type: "complaint", ...stamp(), round: so.round, of: author });
    await until(() => typeof so.record().complaints[author]?.[so.id] === "string");
  });

  it("is named where they sign two closing sets, and both signatures are kept", async () => {
    const so = await scene(four, idle);
    await so.seal();
    await sealAll(so);
    await until(() => so.record()?.phase === "closing");
    for (const set of [text(32), text(32)]) await so.close(set);
    await opens(so.honest, so.circle, so.round);
    const named = () =>
      so.honest.every((person) =>
        sealedOf(person, so.circle, so.round)?.faults.some((it) => it.kind === "double-close"),
      );
    await until(named);
    expect(sealedOf(so.honest[0] as Person, so.circle, so.round)?.faults).toEqual([
      { member: so.id, kind: "double-close" },
    ]);
  });

  it("cannot stop everybody with text that only looks like bytes", async () => {
    const so = await scene(four, idle);
    await so.seal();
    await sealAll(so);
    await until(() => so.record()?.phase === "closing");
    // Base64url of 32 bytes and two stray bits.
    const set = `${"A".repeat(42)}B`;
    await so.mallory.say({ type: "close", ...stamp(), round: so.round, set, signature: text(64) });
    await everyoneIsTold(so, "entry-invalid");
    await opens(so.honest, so.circle, so.round);
  });

  it("cannot end another's round, close one with a signature that is none, or take part in one without belonging to it", async () => {
    const so = await scene(four, idle);
    await so.mallory.say({ type: "cancel", ...stamp(), round: so.round });
    await everyoneIsTold(so, "law-round");
    await so.seal();
    await sealAll(so);
    await until(() => so.record()?.phase === "closing");
    const { hash } = so.record().set as { hash: string };
    await so.mallory.say({ type: "close", ...stamp(), round: so.round, set: hash, signature: text(64) });
    await everyoneIsTold(so, "entry-invalid");
    await opens(so.honest, so.circle, so.round);
    const again = {
      form: "sealed" as const,
      title: "x",
      prompt: "x",
      opening: "",
      closing: "",
      hours: 1,
      moods: false,
    };
    await so.mallory.say({ type: "round", ...stamp(), id: so.round, ...again });
    await so.honest[0]?.nexus.write(so.circle, "after that");
    expect(sealedOf(so.honest[0] as Person, so.circle, so.round)?.phase).toBe("opened");
  });
});

describe("members who work together", () => {
  const five = ["Mira", "Jun", "Kim", "Ada", "Lou"];

  it("open nothing early as long as they are one fewer than the threshold, and everything when they are as many", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, five);
    const [mira, ...others] = people as [Person, ...Person[]];
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    await mira.nexus.sealWords(circle, round, "only when it opens");
    const author = idOf(mira, circle);
    const colluders = await Promise.all(others.slice(0, 3).map((person) => turn(person, circle)));
    insiders.push(...colluders);
    const snapshots = () => colluders.map((it) => it.session.snapshot());
    await until(() => snapshots().every(({ record }) => record.mine?.rounds?.[round]?.shares?.[author]));
    const [first] = snapshots();
    const record = first?.record.state.rounds?.[round] as SealedRecord;
    const row = first?.items.get(record.sealed[author]?.row as string);
    if (row?.kind !== "contribution") throw new Error("expected a contribution");
    const shares = snapshots().map(({ record: mine }) => ({
      at: record.roster.indexOf(mine.me),
      share: fromText(mine.mine?.rounds?.[round]?.shares?.[author] as string),
    }));
    const of = { circle: first?.inside?.footing.circle as Uint8Array, round, author };
    const read = (count: number, threshold = record.threshold) => {
      const secret = combine(threshold, 5, shares.slice(0, count));
      return secret && openBody(secret, of, fromText(row.body));
    };
    expect(sealedOf(mira, circle, round)?.threshold).toBe(3);
    expect(read(2)).toBeUndefined();
    expect(read(2, 2)).toBeUndefined();
    expect(read(3)).toEqual({ text: "only when it opens", fold: undefined });
  });
});

describe("a sanctuary that shows its members two rounds", () => {
  it("opens neither: no set finds as many devices as it takes, and nobody's words are seen", async () => {
    at = await world();
    let circle = "";
    let isForked = false;
    // Each of these two is shown a log without the next entry, chained anew, as a sanctuary could.
    const shownAnother = () => {
      let last = new Uint8Array() as Uint8Array;
      let isHidden = false;
      return intercept((reply) => {
        if (reply.type !== "entries") return reply;
        const entries = reply.entries.flatMap((entry) => {
          if (!isForked) {
            last = entry.hash.slice();
            return [entry];
          }
          if (!isHidden) {
            isHidden = true;
            return [];
          }
          const { hash: _, ...content } = entry;
          last = entryHash(hexToBytes(circle) as Uint8Array, last, content);
          return [{ ...entry, hash: last }];
        });
        return entries.length > 0 ? { ...reply, entries } : undefined;
      });
    };
    const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
    const [kim, ada] = [await at.person("Kim", shownAnother()), await at.person("Ada", shownAnother())];
    const people = [mira, jun, kim, ada];
    circle = await at.found(mira);
    for (const guest of people.slice(1)) await at.bringIn(mira, guest, circle);
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    await mira.nexus.sealWords(circle, round, "from Mira");
    await until(() => people.every((person) => sealedOf(person, circle, round)?.isIn.length === 1));
    isForked = true;
    await jun.nexus.sealWords(circle, round, "from Jun");
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 2);
    for (const person of [kim, ada]) await person.nexus.sealWords(circle, round, `from ${person.name}`);
    await until(() => [mira, jun].every((person) => sealedOf(person, circle, round)?.agreed === 2));
    await until(() => [kim, ada].every((person) => sealedOf(person, circle, round)?.isIn.length === 3));
    at.passHours(25);
    await mira.nexus.write(circle, "it is time");
    await until(() => [kim, ada].every((person) => sealedOf(person, circle, round)?.agreed === 2));
    await Promise.all(people.map((person) => person.nexus.settled(circle, 5_000)));
    for (const person of people) {
      expect(sealedOf(person, circle, round)).toMatchObject({ phase: "closing", threshold: 3, contributions: [] });
      expect(codesOf(person, circle)).toContain("log-forked");
    }
  });
});

const idByName = ({ honest, circle }: Scene, name: string): string =>
  honest[0]?.nexus.circle(circle).members.find((member) => member.name === name)?.id as string;

/** Boxes of which those at these places hold a share of something else. */
function spoiledAt(boxes: string, places: readonly number[]): string {
  const bytes = fromText(boxes);
  const count = bytes.length / SHARE_BOX;
  return bytesToBase64url(
    concat(
      ...Array.from({ length: count }, (_, at) =>
        places.includes(at) ? edges.random(SHARE_BOX) : bytes.subarray(SHARE_BOX * at, SHARE_BOX * (at + 1)),
      ),
    ),
  );
}
