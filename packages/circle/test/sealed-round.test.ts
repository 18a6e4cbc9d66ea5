import { afterEach, describe, expect, it } from "vitest";
import { type PageWords, readableToPage } from "../src/export/page.ts";
import { readableOf } from "../src/export/readable.ts";
import { defaultAgreement } from "../src/index.ts";
import { intercept } from "./intercept.ts";
import { circleOf, codesOf, idOf, opens, readBy, sealedInput, sealedOf, seenBy } from "./rounds.ts";
import { here, type Person, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

const words: PageWords = {
  locale: "en",
  direction: "ltr",
  title: "",
  journal: "",
  checkedIn: "",
  retracted: "",
  joined: "",
  gone: "",
  gap: "",
  attachment: "",
};

const agreement = (rounds: Partial<typeof defaultAgreement.rounds>) => ({
  agreement: { ...defaultAgreement, rounds: { ...defaultAgreement.rounds, ...rounds } },
});

/** Three people and a round that Mira opened. */
async function three(input = {}, wish = sealedInput) {
  at = await world();
  const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim"], input);
  const [mira, jun, kim] = people as [Person, Person, Person];
  const round = await mira.nexus.openRound(circle, wish);
  await seenBy(people, circle, round);
  return { circle, people, mira, jun, kim, round };
}

describe("a sealed round", () => {
  it("opens at once for everyone when all are in, a pass beside the words", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    expect(sealedOf(jun, circle, round)).toMatchObject({ phase: "open", threshold: 2, waitsForMe: true, mine: "none" });
    await mira.nexus.sealWords(circle, round, "I am tired.");
    await jun.nexus.pass(circle, round);
    await until(() => sealedOf(kim, circle, round)?.isIn.length === 2);
    expect(readBy(kim, circle, round)).toEqual({});
    expect(JSON.stringify(kim.nexus.circle(circle))).not.toContain("tired");
    expect(sealedOf(mira, circle, round)).toMatchObject({ mine: "in", myWords: "I am tired.", waitsForMe: false });
    await kim.nexus.sealWords(circle, round, "I am glad.", "joy");
    await opens(people, circle, round);
    for (const person of people) {
      expect(readBy(person, circle, round)).toEqual({ Mira: "I am tired.", Jun: "(pass)", Kim: "I am glad." });
      expect(person.nexus.circle(circle).rounds).toEqual([]);
      expect(person.nexus.circle(circle).troubles).toEqual([]);
      expect(sealedOf(person, circle, round)?.faults).toEqual([]);
    }
    expect(await mira.nexus.search("glad")).toMatchObject([{ item: round }]);
  });

  it("opens with the words of those who sealed and went away, and for them when they come back", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim", "Ada", "Lou"]);
    const [mira, jun, kim, ada, lou] = people as [Person, Person, Person, Person, Person];
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    for (const person of [jun, kim]) {
      await person.nexus.sealWords(circle, round, `from ${person.name}`);
      await person.nexus.settled(circle, 5_000);
      await person.nexus.close();
    }
    for (const person of [mira, ada, lou]) await person.nexus.sealWords(circle, round, `from ${person.name}`);
    await opens([mira, ada, lou], circle, round);
    await jun.restart();
    await kim.restart();
    await opens([jun, kim], circle, round);
    for (const person of people) expect(readBy(person, circle, round)).toEqual(readBy(mira, circle, round));
    expect(readBy(jun, circle, round)).toMatchObject({ Mira: "from Mira", Jun: "from Jun", Kim: "from Kim" });
  });

  it("goes on after everyone's devices were switched off in the middle of it", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    await mira.nexus.sealWords(circle, round, "one");
    await jun.nexus.sealWords(circle, round, "two");
    await until(() => sealedOf(kim, circle, round)?.isIn.length === 2);
    for (const person of people) await person.restart();
    expect(sealedOf(mira, circle, round)?.myWords).toBe("one");
    await kim.nexus.sealWords(circle, round, "three");
    await opens(people, circle, round);
    expect(readBy(mira, circle, round)).toEqual({ Mira: "one", Jun: "two", Kim: "three" });
  });

  it("shows by the sizes in the log nothing of who passed", async () => {
    const sizes = new Map<string, number>();
    at = await world();
    const watch = intercept((reply) => {
      if (reply.type === "entries") for (const entry of reply.entries) sizes.set(entry.id.toHex(), entry.body.length);
      return reply;
    });
    const people = [await at.person("Mira", watch), await at.person("Jun"), await at.person("Kim")];
    const [mira, jun, kim] = people as [Person, Person, Person];
    const circle = await at.found(mira);
    for (const guest of [jun, kim]) await at.bringIn(mira, guest, circle);
    const round = await mira.nexus.openRound(circle, { ...sealedInput, hours: 5 });
    await seenBy(people, circle, round);
    sizes.clear();
    await jun.nexus.pass(circle, round);
    await kim.nexus.sealWords(circle, round, "語".repeat(4000), "everything");
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 2);
    expect([...sizes.values()]).toHaveLength(2);
    expect(new Set(sizes.values()).size).toBe(1);
  });

  it("is not for two, and says so; nor for a member whose agreement leaves it to keepers", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun"], agreement({ open: "keepers" }));
    const [mira, jun] = people as [Person, Person];
    await expect(mira.nexus.openRound(circle, sealedInput)).rejects.toMatchObject({ code: "round-too-few" });
    await expect(jun.nexus.openRound(circle, sealedInput)).rejects.toMatchObject({ code: "law-round" });
  });

  it("takes one contribution from each, and none that was changed afterwards", async () => {
    const { circle, mira, round } = await three();
    const both = await Promise.allSettled([
      mira.nexus.sealWords(circle, round, "first"),
      mira.nexus.sealWords(circle, round, "second"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await until(() => sealedOf(mira, circle, round)?.mine === "in");
    await expect(mira.nexus.pass(circle, round)).rejects.toMatchObject({ code: "round-twice" });
    await expect(mira.nexus.sealWords(circle, "0".repeat(32), "x")).rejects.toMatchObject({ code: "round-unknown" });
  });

  it("asks everyone how they come and go, and shows sums over three and never one", async () => {
    const { circle, people, mira, jun, kim, round } = await three({}, { ...sealedInput, moods: true });
    await mira.nexus.mood(circle, round, "before", { valence: -0.5, arousal: 0.25 });
    await jun.nexus.mood(circle, round, "before", { valence: 0, arousal: 0.25 });
    await until(() => sealedOf(kim, circle, round)?.myMoods.before === false);
    await mira.nexus.settled(circle, 5_000);
    expect(sealedOf(mira, circle, round)).toMatchObject({ myMoods: { before: true, after: false } });
    expect(sealedOf(kim, circle, round)?.moods).toEqual({ before: undefined, after: undefined });
    await kim.nexus.mood(circle, round, "before", { valence: 0.5, arousal: 0.25 });
    await until(() => sealedOf(mira, circle, round)?.moods?.before);
    expect(sealedOf(mira, circle, round)?.moods?.before).toEqual({ count: 3, mean: { valence: 0, arousal: 0.25 } });
    for (const person of people) await person.nexus.pass(circle, round);
    await opens(people, circle, round);
    for (const person of people) await person.nexus.mood(circle, round, "after", { valence: 0.5, arousal: 0 });
    await until(() => sealedOf(kim, circle, round)?.moods?.after?.count === 3);
  });

  it("keeps a draft and a reminder on one device alone, and a draft becomes what is sealed", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    await mira.nexus.roundDraft(circle, round, "not sure yet");
    await mira.nexus.remindOfRound(circle, round, 1_900_000_000_000);
    await mira.restart();
    expect(sealedOf(mira, circle, round)).toMatchObject({ draft: "not sure yet", remindAt: 1_900_000_000_000 });
    expect(sealedOf(jun, circle, round)).toMatchObject({ draft: undefined, remindAt: undefined });
    await mira.nexus.sealWords(circle, round, "sure now");
    expect(sealedOf(mira, circle, round)?.draft).toBeUndefined();
    for (const person of [jun, kim]) await person.nexus.pass(circle, round);
    await opens(people, circle, round);
    expect(sealedOf(mira, circle, round)?.remindAt).toBeUndefined();
  });

  it("is taken along in a readable copy: everyone's words, or only one's own where the agreement says so", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    await mira.nexus.sealWords(circle, round, "from Mira");
    await jun.nexus.sealWords(circle, round, "from Jun");
    await kim.nexus.pass(circle, round);
    await opens(people, circle, round);
    const copyOf = (copies: "all" | "own") => {
      const circles = mira.nexus.circles().map((view) => {
        const { agreement } = view;
        return { ...view, agreement: { ...agreement, mayLeave: { ...agreement.mayLeave, copies } } };
      });
      const readable = readableOf({ circles: () => circles, journal: () => mira.nexus.journal() }, Date.now());
      return readableToPage(readable, words);
    };
    for (const words of [sealedInput.prompt, "Mira: from Mira", "Jun: from Jun"])
      expect(copyOf("all")).toContain(words);
    expect(copyOf("own")).toContain("Mira: from Mira");
    expect(copyOf("own")).not.toContain("from Jun");
  });

  it("does not wait for a member who rests, and does not need them", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim", "Ada"]);
    const [mira, jun, kim, ada] = people as [Person, Person, Person, Person];
    await ada.nexus.rest(circle, true);
    const rests = (name: string) => (person: Person) =>
      person.nexus.circle(circle).members.some((member) => member.name === name && member.isResting);
    await until(() => people.every(rests("Ada")));
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    expect(sealedOf(mira, circle, round)).toMatchObject({ threshold: 2 });
    expect(sealedOf(mira, circle, round)?.roster).not.toContain(idOf(ada, circle));
    await mira.nexus.pass(circle, round);
    await jun.nexus.sealWords(circle, round, "from Jun");
    await until(() => sealedOf(kim, circle, round)?.isIn.length === 2);
    await kim.nexus.rest(circle, true);
    await opens(people, circle, round);
    expect(readBy(ada, circle, round)).toEqual({ Mira: "(pass)", Jun: "from Jun", Kim: "(absent)" });
    expect(sealedOf(ada, circle, round)?.waitsForMe).toBe(false);
  });

  it("is ended by whoever opened it, unopened: everyone keeps their own words, and nobody has another's", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    await jun.nexus.sealWords(circle, round, "only mine");
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 1);
    await expect(kim.nexus.cancelRound(circle, round)).rejects.toMatchObject({ code: "law-round" });
    await mira.nexus.cancelRound(circle, round);
    await until(() => people.every((person) => sealedOf(person, circle, round)?.phase === "returned"));
    expect(sealedOf(jun, circle, round)).toMatchObject({ myWords: "only mine", endedBy: idOf(mira, circle) });
    expect(JSON.stringify(mira.nexus.circle(circle))).not.toContain("only mine");
    await expect(kim.nexus.pass(circle, round)).rejects.toMatchObject({ code: "round-over" });
  });
});

describe("the deadline of a sealed round", () => {
  it("opens it with the quorum, and who is not in is not here: nobody has to be waited for", async () => {
    const { circle, people, mira, jun, kim, round } = await three();
    await kim.nexus.close();
    await mira.nexus.sealWords(circle, round, "in time");
    await jun.nexus.pass(circle, round);
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 2);
    at.passHours(24);
    await mira.nexus.write(circle, "not yet");
    expect(sealedOf(mira, circle, round)?.phase).toBe("open");
    at.passHours(1);
    // Nobody says a word: a device that looks at its clock has the round settled.
    await mira.restart();
    await opens([mira, jun], circle, round);
    await kim.restart();
    await opens(people, circle, round);
    expect(readBy(kim, circle, round)).toEqual({ Mira: "in time", Jun: "(pass)", Kim: "(absent)" });
  });

  it("moves on once more as long where fewer are in, three times at most, and then returns what was sealed", async () => {
    const { circle, people, mira, jun, round } = await three();
    await jun.nexus.sealWords(circle, round, "to nobody");
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 1);
    const first = sealedOf(mira, circle, round)?.deadline as number;
    for (const extended of [1, 2, 3]) {
      at.passHours(25);
      await mira.nexus.write(circle, `day ${extended}`);
      await until(() => people.every((person) => sealedOf(person, circle, round)?.extended === extended));
      expect(sealedOf(jun, circle, round)?.phase).toBe("open");
    }
    expect(sealedOf(mira, circle, round)?.deadline).toBeGreaterThan(first + 70 * 3_600_000);
    at.passHours(25);
    await mira.nexus.write(circle, "day 4");
    await until(() => people.every((person) => sealedOf(person, circle, round)?.phase === "returned"));
    expect(sealedOf(jun, circle, round)?.myWords).toBe("to nobody");
  });

  it("returns what was sealed at once where the agreement says so", async () => {
    const { circle, people, mira, jun, round } = await three(agreement({ atDeadline: "return", quorum: "everyone" }));
    await mira.nexus.sealWords(circle, round, "mine again");
    await jun.nexus.pass(circle, round);
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 2);
    at.passHours(25);
    await jun.nexus.write(circle, "it is time");
    await until(() => people.every((person) => sealedOf(person, circle, round)?.phase === "returned"));
    expect(sealedOf(mira, circle, round)?.myWords).toBe("mine again");
  });

  it("is the end for what comes later: it stays with its author, and nobody is named for being late", async () => {
    let online = true;
    const lines = new Set<{ close(): void }>();
    at = await world();
    const mira = await at.person("Mira");
    const jun = await at.person("Jun");
    const kim = await at.person("Kim", (deps) => ({
      ...deps,
      async dial(origin) {
        if (!online) throw new Error("offline");
        const line = await deps.dial(origin);
        lines.add(line);
        return line;
      },
    }));
    const people = [mira, jun, kim];
    const circle = await at.found(mira);
    for (const guest of [jun, kim]) await at.bringIn(mira, guest, circle);
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    online = false;
    for (const line of lines) line.close();
    await until(() => kim.nexus.circle(circle).link === "offline");
    await kim.nexus.sealWords(circle, round, "written on the train");
    expect(sealedOf(kim, circle, round)?.mine).toBe("waiting");
    await mira.nexus.pass(circle, round);
    await jun.nexus.pass(circle, round);
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 2);
    // A day passes in no time: nobody's own pass may be under way meanwhile.
    for (const person of [mira, jun]) await person.nexus.settled(circle, 5_000);
    at.passHours(25);
    await mira.nexus.write(circle, "it is time");
    await opens([mira, jun], circle, round);
    online = true;
    kim.nexus.wake();
    await opens(people, circle, round);
    await kim.nexus.settled(circle, 5_000);
    expect(sealedOf(kim, circle, round)?.draft).toBe("written on the train");
    expect(readBy(kim, circle, round)).toMatchObject({ Kim: "(absent)" });
    expect(codesOf(kim, circle)).toEqual(["round-over"]);
    for (const person of [mira, jun]) expect(codesOf(person, circle)).toEqual([]);
  });
});

describe("who goes in the middle of a sealed round", () => {
  it("is waited for no longer; what they had sealed opens with the rest", async () => {
    at = await world();
    const { circle, people } = await circleOf(at, ["Mira", "Jun", "Kim", "Ada", "Lou"]);
    const [mira, jun, kim, ada, lou] = people as [Person, Person, Person, Person, Person];
    const round = await mira.nexus.openRound(circle, sealedInput);
    await seenBy(people, circle, round);
    await jun.nexus.sealWords(circle, round, "before I was asked to go");
    await until(() => sealedOf(mira, circle, round)?.isIn.length === 1);
    for (const gone of [jun, lou]) await mira.nexus.remove(circle, idOf(gone, circle));
    await until(() => here(ada.nexus.circle(circle)).length === 3);
    for (const person of [mira, kim, ada]) await person.nexus.sealWords(circle, round, `from ${person.name}`);
    await opens([mira, kim, ada], circle, round);
    expect(readBy(ada, circle, round)).toEqual({
      Mira: "from Mira",
      Jun: "before I was asked to go",
      Kim: "from Kim",
      Ada: "from Ada",
      Lou: "(absent)",
    });
  });

  it("leaves it void where too few are left who could open it", async () => {
    const { circle, mira, jun, kim, round } = await three();
    await mira.nexus.sealWords(circle, round, "to nobody");
    await until(() => sealedOf(mira, circle, round)?.mine === "in");
    for (const gone of [jun, kim]) await mira.nexus.remove(circle, idOf(gone, circle));
    await until(() => sealedOf(mira, circle, round)?.phase === "void");
    expect(sealedOf(mira, circle, round)?.myWords).toBe("to nobody");
    // Who was asked to go cannot tell how it went on.
    for (const gone of [jun, kim]) {
      await until(() => sealedOf(gone, circle, round)?.phase === "void");
      expect(sealedOf(gone, circle, round)?.waitsForMe).toBe(false);
      expect(gone.nexus.circle(circle).rounds).toEqual([]);
    }
  });

  it("a newcomer has no part in it, and hears nothing of it", async () => {
    const { circle, people, mira, round } = await three();
    const ada = await at.person("Ada");
    await at.bringIn(mira, ada, circle);
    for (const person of people) await person.nexus.pass(circle, round);
    await opens(people, circle, round);
    await mira.nexus.write(circle, "welcome");
    await until(() => ada.nexus.circle(circle).timeline.some((it) => it.kind === "sharing"));
    expect(sealedOf(ada, circle, round)).toBeUndefined();
    expect(codesOf(ada, circle)).toEqual([]);
  });
});
