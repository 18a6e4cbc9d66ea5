import { type Agreement, defaultAgreement } from "@nexus/circle";
import { beforeAll, describe, expect, it } from "vitest";
import { withWords, wordsOf } from "../../words/later.ts";
import { differenceOf } from "../agreement/difference.ts";
import { answersOf, type Dial, dials } from "./dials.ts";

beforeAll(async () => {
  await withWords("law", async () => undefined)();
  await withWords("table", async () => undefined)();
});

/** Every dial has a say in it. */
const open: Agreement = { ...defaultAgreement, remove: "vote" };
const each = dials.map((it): [string, Dial] => [it.id, it]);

describe("a dial of the table", () => {
  it.each(each)("%s can be turned to every answer, and stands there", (_, it) => {
    for (const answer of it.answers) expect(it.read(it.turn(open, answer))).toBe(answer);
  });

  it.each(each)("%s changes what members read, with every turn", (_, it) => {
    const said = it.read(open);
    for (const answer of it.answers.filter((other) => other !== said)) {
      expect(differenceOf(open, it.turn(open, answer))).not.toEqual([]);
    }
  });

  it.each(each)("%s has a name of its own for every answer", (_, it) => {
    const names = it.answers.map((answer) => it.name(wordsOf("table").table.dials, answer));
    expect(new Set(names).size).toBe(names.length);
  });

  it("keeps an answer that we would not offer, in its place", () => {
    const of = (id: Dial["id"], agreement: Agreement) => answersOf(dials.find((it) => it.id === id) as Dial, agreement);
    expect(of("retention", { ...open, retentionDays: 45 })).toEqual([30, 45, 90, 365, 0]);
    expect(of("trial", { ...open, trialDays: 60 })).toEqual([0, 7, 14, 30, 60]);
  });
});
