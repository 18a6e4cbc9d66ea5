import { bytesToHex } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { type CircleId, defaultAgreement, type MessageId, type PieceRoundView } from "../src/index.ts";
import { type Insider, turn } from "./insider.ts";
import { circleOf, codesOf, idOf, pieceInput, sealedInput } from "./rounds.ts";
import { edges, type Person, until, type World, world } from "./world.ts";

let at: World;
let mallory: Insider | undefined;
afterEach(async () => {
  await mallory?.close();
  mallory = undefined;
  await at?.close();
});

const agreement = (rounds: Partial<typeof defaultAgreement.rounds>) => ({
  agreement: { ...defaultAgreement, rounds: { ...defaultAgreement.rounds, ...rounds } },
});

function pieceOf(person: Person, circle: CircleId, round: MessageId): PieceRoundView | undefined {
  const item = person.nexus.circle(circle).timeline.find((it) => it.id === round);
  return item?.kind === "round" && item.round.form === "piece" ? item.round : undefined;
}

async function begun(names: readonly string[], input = {}, wish = pieceInput) {
  at = await world();
  const { circle, people } = await circleOf(at, names, input);
  const round = await (people[0] as Person).nexus.openRound(circle, wish);
  const all = (ask: (view: PieceRoundView) => unknown) =>
    until(() =>
      people.every((person) => {
        const view = pieceOf(person, circle, round);
        return view && ask(view);
      }),
    );
  await all((view) => view.phase === "gathering");
  return { circle, people, round, all, names: new Map(people.map((person) => [idOf(person, circle), person.name])) };
}

describe("the talking piece", () => {
  it("shows its holder at once what they say, also while it waits to go out", async () => {
    let online = true;
    const lines = new Set<{ close(): void }>();
    at = await world();
    const mira = await at.person("Mira", (deps) => ({
      ...deps,
      async dial(origin) {
        if (!online) throw new Error("offline");
        const line = await deps.dial(origin);
        lines.add(line);
        return line;
      },
    }));
    const jun = await at.person("Jun");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    const round = await mira.nexus.openRound(circle, pieceInput);
    await until(() => pieceOf(jun, circle, round) && pieceOf(mira, circle, round));
    await mira.nexus.turnTo(circle, round, "open");
    await until(() => pieceOf(mira, circle, round)?.holder === idOf(mira, circle));
    online = false;
    for (const line of lines) line.close();
    await until(() => mira.nexus.circle(circle).link === "offline");
    await mira.nexus.speak(circle, round, "In the tunnel.");
    expect(pieceOf(mira, circle, round)?.spoken).toMatchObject([{ text: "In the tunnel.", waiting: true }]);
    online = true;
    mira.nexus.wake();
    await until(() => pieceOf(jun, circle, round)?.spoken.length === 1);
    await mira.nexus.settled(circle, 5_000);
    expect(pieceOf(mira, circle, round)?.spoken.map(({ text, waiting }) => [text, waiting])).toEqual([
      ["In the tunnel.", undefined],
    ]);
  });

  it("goes round everyone in order: words, a pass, silence, and a reply where it was invited", async () => {
    const { circle, people, round, all } = await begun(["Mira", "Jun", "Kim"], {}, { ...pieceInput, moods: true });
    const [mira, jun, kim] = people as [Person, Person, Person];
    expect(pieceOf(jun, circle, round)).toMatchObject({ waitsForMe: true, may: { keep: false, speak: false } });
    for (const person of people) {
      await person.nexus.arrive(circle, round);
      await person.nexus.mood(circle, round, "before", { valence: 0.5, arousal: -0.5 });
    }
    await all((view) => view.here.length === 3 && view.moods?.before?.count === 3);
    await expect(jun.nexus.turnTo(circle, round, "open")).rejects.toMatchObject({ code: "law-round" });
    await mira.nexus.turnTo(circle, round, "open");
    await all((view) => view.holder === idOf(mira, circle));
    await expect(jun.nexus.speak(circle, round, "me first")).rejects.toMatchObject({ code: "round-turn" });
    await mira.nexus.speak(circle, round, "I begin.", { invites: true });
    await mira.nexus.speak(circle, round, "And there is more.");
    await all((view) => view.spoken.length === 2);
    const [invited, closed] = (pieceOf(jun, circle, round)?.spoken ?? []).map(({ id }) => id) as [string, string];
    await expect(jun.nexus.speak(circle, round, "but", { to: closed })).rejects.toMatchObject({ code: "round-turn" });
    await jun.nexus.speak(circle, round, "Thank you.", { to: invited });
    await all((view) => view.spoken.length === 3);
    await mira.nexus.handOn(circle, round);
    await all((view) => view.holder === idOf(jun, circle) && view.heldSince !== undefined);
    expect(pieceOf(jun, circle, round)).toMatchObject({ waitsForMe: true, may: { speak: true, handOn: true } });
    await jun.nexus.pass(circle, round);
    await all((view) => view.holder === idOf(kim, circle));
    await kim.nexus.silence(circle, round, 2);
    await all((view) => view.spoken.length === 4);
    await kim.nexus.handOn(circle, round);
    await all((view) => view.holder === undefined && view.turns.length === 3);
    await mira.nexus.turnTo(circle, round, "leaving");
    await all((view) => view.phase === "leaving");
    for (const person of people) await person.nexus.mood(circle, round, "after", { valence: 1, arousal: 0 });
    await all((view) => view.moods?.after?.count === 3);
    await mira.nexus.turnTo(circle, round, "opened");
    await all((view) => view.phase === "opened");
    for (const person of people) {
      const view = pieceOf(person, circle, round) as PieceRoundView;
      expect(view.spoken.map(({ text, silence }) => text || silence)).toEqual([
        "I begin.",
        "And there is more.",
        "Thank you.",
        2,
      ]);
      expect(view.turns.map(({ how }) => how)).toEqual(["spoke", "passed", "spoke"]);
      expect(person.nexus.circle(circle).rounds).toEqual([]);
      expect(codesOf(person, circle)).toEqual([]);
    }
    expect(await kim.nexus.search("more")).toMatchObject([{ item: round }]);
    await kim.restart();
    expect(pieceOf(kim, circle, round)?.spoken).toHaveLength(4);
  });

  it("takes the order that was given, and is handed on by a keeper for somebody who is not here", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim"]);
    const [mira, jun, kim] = people as [Person, Person, Person];
    const order = [kim, mira, jun].map((person) => idOf(person, circle));
    await expect(mira.nexus.openRound(circle, { ...pieceInput, order: order.slice(1) })).rejects.toMatchObject({
      code: "input-invalid",
    });
    const round = await mira.nexus.openRound(circle, { ...pieceInput, order });
    await until(() => pieceOf(jun, circle, round));
    await kim.nexus.close();
    await mira.nexus.turnTo(circle, round, "open");
    await until(() => pieceOf(jun, circle, round)?.holder === order[0]);
    await expect(jun.nexus.handOn(circle, round)).rejects.toMatchObject({ code: "round-turn" });
    // Twice at once: nobody is skipped.
    await Promise.all([mira.nexus.handOn(circle, round), mira.nexus.handOn(circle, round)]);
    await mira.nexus.settled(circle, 5_000);
    await until(() => pieceOf(jun, circle, round)?.holder === order[1]);
    expect(pieceOf(jun, circle, round)?.turns).toEqual([{ member: order[0], how: "away" }]);
    expect(pieceOf(jun, circle, round)?.holder).toBe(order[1]);
  });

  it("begins only when a second member holds it too, where the agreement asks for two", async () => {
    const { circle, people, round, all } = await begun(["Mira", "Jun"], agreement({ twoKeepers: true }));
    const [mira, jun] = people as [Person, Person];
    expect(pieceOf(jun, circle, round)).toMatchObject({ keepersNeeded: 2, may: { hold: true } });
    await expect(mira.nexus.turnTo(circle, round, "open")).rejects.toMatchObject({ code: "law-round" });
    await jun.nexus.arrive(circle, round, true);
    await all((view) => view.keepers.length === 2);
    await jun.nexus.turnTo(circle, round, "open");
    await all((view) => view.phase === "open");
  });

  it("is one at a time; a sealed round may go on beside it", async () => {
    const { circle, people } = await begun(["Mira", "Jun", "Kim"]);
    const [, jun] = people as [Person, Person];
    await expect(jun.nexus.openRound(circle, pieceInput)).rejects.toMatchObject({ code: "round-busy" });
    await jun.nexus.openRound(circle, sealedInput);
    await until(() => people.every((person) => person.nexus.circle(circle).rounds.length === 2));
  });

  it("goes on without a holder who left the circle, and is over after a day that nobody ended", async () => {
    const { circle, people, round, all } = await begun(["Mira", "Jun", "Kim"]);
    const [mira, jun, kim] = people as [Person, Person, Person];
    await mira.nexus.turnTo(circle, round, "open");
    await all((view) => view.phase === "open");
    await mira.nexus.handOn(circle, round);
    await all((view) => view.holder === idOf(jun, circle));
    await mira.nexus.remove(circle, idOf(jun, circle));
    await until(() => pieceOf(kim, circle, round)?.holder === idOf(kim, circle));
    at.passHours(25);
    await kim.nexus.write(circle, "good morning");
    await until(() => pieceOf(mira, circle, round)?.phase === "opened");
  });
});

describe("a member whose client was changed to cheat in a live round", () => {
  it("cannot speak out of turn, reply uninvited, hand on another's piece, or act as a keeper", async () => {
    const { circle, people, round, all } = await begun(["Mira", "Jun", "Kim"]);
    const [mira, jun, kim] = people as [Person, Person, Person];
    const honest = [mira, jun];
    await mira.nexus.turnTo(circle, round, "open");
    await all((view) => view.phase === "open");
    await mira.nexus.speak(circle, round, "only this");
    await all((view) => view.spoken.length === 1);
    const to = pieceOf(mira, circle, round)?.spoken[0]?.id as string;
    mallory = await turn(kim, circle);
    const said = { minute: Math.floor(Date.now() / 60_000), round };
    const fresh = () => ({ ...said, id: bytesToHex(edges.random(16)) });
    const told = (code: string, count: number) =>
      until(() =>
        honest.every((person) => {
          const { troubles } = person.nexus.circle(circle);
          return troubles.filter((it) => it.code === code).reduce((sum, it) => sum + it.count, 0) === count;
        }),
      );
    await mallory.say({ type: "speak", ...fresh(), text: "out of turn" });
    await mallory.say({ type: "speak", ...fresh(), text: "uninvited", to });
    await mallory.say({ type: "silence", ...fresh(), minutes: 10 });
    await mallory.say({ type: "hand-on", ...fresh(), from: idOf(mira, circle) });
    await told("round-turn", 4);
    await mallory.say({ type: "turn-to", ...fresh(), phase: "opened" });
    await mallory.say({ type: "cancel", ...fresh() });
    await told("law-round", 2);
    for (const person of honest) {
      const view = pieceOf(person, circle, round) as PieceRoundView;
      expect(view).toMatchObject({ phase: "open", holder: idOf(mira, circle), turns: [] });
      expect(view.spoken.map(({ text }) => text)).toEqual(["only this"]);
    }
  });

  it("cannot open a round where the agreement leaves that to keepers, nor a second live one", async () => {
    const { circle, people } = await begun(["Mira", "Jun", "Kim"], agreement({ open: "keepers" }));
    const [mira, jun, kim] = people as [Person, Person, Person];
    await expect(jun.nexus.openRound(circle, sealedInput)).rejects.toMatchObject({ code: "law-round" });
    mallory = await turn(kim, circle);
    const { form: _, ...words } = { ...sealedInput, type: "round" as const };
    const { minutes: __, ...sealed } = words;
    const stamp = { minute: 1, id: bytesToHex(edges.random(16)) };
    await mallory.say({ ...sealed, ...stamp, form: "sealed" } as never);
    await until(() => [mira, jun].every((person) => codesOf(person, circle).includes("law-round")));
    expect(mira.nexus.circle(circle).rounds).toHaveLength(1);
  });
});
