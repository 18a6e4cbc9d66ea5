/** Two people answer the same question, and both answers open at once. */
import { describe, expect, it } from "vitest";
import {
  asked,
  circleOf,
  everythingArrived,
  exchangeOf,
  idOf,
  NOTHING,
  QUESTION,
  read,
  standing,
  traces,
  words,
} from "./exchanges.ts";
import { turn } from "./insider.ts";
import { here, until } from "./world.ts";

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
      at,
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

  it("is done by whoever asked, too", async () => {
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
    // Long enough for a device to leave its key and to say both, if it were to.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await everythingArrived(mira, circle, [jun]);
    for (const person of [mira, jun]) expect(traces(person, circle)).toEqual(NOTHING);
  });

  it("lets an exchange lapse at its deadline, with each one's own words", async () => {
    const {
      at,
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
