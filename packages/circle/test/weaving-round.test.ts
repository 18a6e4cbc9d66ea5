import { bytesToHex } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import type { CircleId, Gesture, MessageId } from "../src/index.ts";
import type { Said } from "../src/rounds/body.ts";
import { contribute } from "../src/rounds/contribute.ts";
import type { SealedRecord } from "../src/rounds/record.ts";
import { type Insider, turn } from "./insider.ts";
import { circleOf, idOf, opens, readBy, sealedInput, sealedOf, seenBy } from "./rounds.ts";
import { edges, type Person, type World, world } from "./world.ts";

let at: World;
const insiders: Insider[] = [];
afterEach(async () => {
  for (const insider of insiders.splice(0)) await insider.close();
  await at?.close();
});

const weaving = { ...sealedInput, title: "Today, as a thread", weaves: true } as const;
const rose: Gesture = { thread: 2, tension: "tight", motif: "rose" };
const star: Gesture = { thread: 17, tension: "loose", motif: "star" };
const table: Gesture = { thread: 13, tension: "even", motif: "table" };

async function session(...names: readonly string[]) {
  at = await world();
  const { circle, people } = await circleOf(at, names);
  const round = await (people[0] as Person).nexus.openRound(circle, weaving);
  await seenBy(people, circle, round);
  return { circle, people, round };
}

/** All that its cloth follows from, as this person's device has it; `weaveSession` makes one cloth of one such. */
function wovenFrom(person: Person, circle: CircleId, round: MessageId): string {
  const view = sealedOf(person, circle, round);
  if (!view) throw new Error("no such round");
  const gestures = view.contributions.flatMap((it) => (it.kind === "gesture" ? [it.gesture] : []));
  return JSON.stringify({ at: view.at, people: view.roster.length, gestures });
}

describe("a weaving session", () => {
  it("opens everyone's thread at once, and is one cloth on every device", async () => {
    const { circle, people, round } = await session("Mira", "Jun", "Kim");
    const [mira, jun, kim] = people as [Person, Person, Person];
    expect(sealedOf(jun, circle, round)?.weaves).toBe(true);
    await mira.nexus.sealGesture(circle, round, rose);
    expect(sealedOf(mira, circle, round)?.myGesture).toEqual(rose);
    expect(sealedOf(mira, circle, round)?.contributions).toEqual([]);
    await jun.nexus.sealGesture(circle, round, star);
    await kim.nexus.sealGesture(circle, round, table);
    await opens(people, circle, round);
    const given = (person: Person) =>
      sealedOf(person, circle, round)?.contributions.map((it) => it.kind === "gesture" && it.gesture);
    for (const person of people) expect(given(person)).toEqual([rose, star, table]);
    expect(new Set(people.map((person) => wovenFrom(person, circle, round))).size).toBe(1);
  });

  it("takes a pass like any round", async () => {
    const { circle, people, round } = await session("Mira", "Jun", "Kim");
    const [mira, jun, kim] = people as [Person, Person, Person];
    await mira.nexus.pass(circle, round);
    await jun.nexus.sealGesture(circle, round, star);
    await kim.nexus.sealGesture(circle, round, table);
    await opens(people, circle, round);
    expect(readBy(jun, circle, round)).toEqual({ Mira: "(pass)", Jun: "(gesture)", Kim: "(gesture)" });
  });

  it("takes no words, no second thread, and none that there is not; a round of words takes no thread", async () => {
    const { circle, people, round } = await session("Mira", "Jun", "Kim");
    const [mira] = people as [Person];
    await expect(mira.nexus.sealWords(circle, round, "in words")).rejects.toMatchObject({ code: "round-unfit" });
    for (const wrong of [
      { thread: 0 },
      { thread: 18 },
      { thread: 1.5 },
      { motif: "heart" },
      { tension: "" },
      { x: 1 },
    ]) {
      const hostile = { ...rose, ...wrong } as Gesture;
      await expect(mira.nexus.sealGesture(circle, round, hostile)).rejects.toMatchObject({ code: "input-invalid" });
    }
    await mira.nexus.sealGesture(circle, round, rose);
    await expect(mira.nexus.sealGesture(circle, round, star)).rejects.toMatchObject({ code: "round-twice" });
    const ofWords = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, ofWords);
    await expect(mira.nexus.sealGesture(circle, ofWords, rose)).rejects.toMatchObject({ code: "round-unfit" });
  });

  const hostile: readonly (readonly [string, Said])[] = [
    ["words", { text: "read me all the same" }],
    ["a yarn that there is not", { gesture: { ...rose, thread: 200 } }],
    ["no yarn at all", { gesture: { ...rose, thread: 0 } }],
  ];
  it.each(
    hostile,
  )("leaves %s of a changed client out, names who sealed it, and opens for the others", async (_, said) => {
    const { circle, people, round } = await session("Mira", "Jun", "Kim", "Mallory");
    const cheat = people.at(-1) as Person;
    const id = idOf(cheat, circle);
    const honest = people.slice(0, -1);
    const mallory = await turn(cheat, circle);
    insiders.push(mallory);
    const { inside, record } = mallory.session.snapshot();
    const here = inside?.footing.circle as Uint8Array;
    const { sealed } = await contribute(here, record.state.rounds?.[round] as SealedRecord, id, said, edges.random);
    const stamp = { id: bytesToHex(edges.random(16)), minute: Math.floor(Date.now() / 60_000) };
    await mallory.say({ type: "seal", ...stamp, round, ...sealed });
    for (const person of honest) await person.nexus.sealGesture(circle, round, star);
    await opens(honest, circle, round);
    for (const person of honest) {
      expect(sealedOf(person, circle, round)?.faults).toEqual([{ member: id, kind: "round-unfit" }]);
      expect(readBy(person, circle, round).Mallory).toBe("(unreadable)");
    }
    expect(new Set(honest.map((person) => wovenFrom(person, circle, round))).size).toBe(1);
  });
});
