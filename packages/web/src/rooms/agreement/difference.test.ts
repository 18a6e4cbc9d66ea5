import { type Agreement, defaultAgreement, type RoundTemplate } from "@nexus/circle";
import { beforeAll, describe, expect, it } from "vitest";
import { withWords } from "../../words/later.ts";
import { differenceOf } from "./difference.ts";

beforeAll(() => withWords("law", async () => undefined)());

const today: RoundTemplate = {
  id: "today",
  title: "Today",
  form: "sealed",
  prompt: "How is today?",
  opening: "",
  closing: "",
  hours: 24,
  minutes: 0,
  moods: false,
};
const withRounds = (...templates: RoundTemplate[]): Agreement => ({
  ...defaultAgreement,
  rounds: { ...defaultAgreement.rounds, templates },
});

describe("the difference of two agreements", () => {
  it("is nothing where they are the same", () => {
    expect(differenceOf(withRounds(today), withRounds(today))).toEqual([]);
  });

  it("says of a rule how it was and how it will be", () => {
    expect(differenceOf(defaultAgreement, { ...defaultAgreement, retentionDays: 30 })).toEqual([
      {
        group: "staying",
        was: "After a year the sanctuary deletes the locked entries.",
        will: "After a month the sanctuary deletes the locked entries.",
      },
    ]);
  });

  it("says which promises go, which come, and when only their order differs", () => {
    const [first = "", second = "", third = ""] = defaultAgreement.promises;
    expect(differenceOf(defaultAgreement, { ...defaultAgreement, promises: [first, third, "We call."] })).toEqual([
      { group: "promise", was: second, will: undefined },
      { group: "promise", was: undefined, will: "We call." },
    ]);
    expect(differenceOf(defaultAgreement, { ...defaultAgreement, promises: [second, first, third] })).toEqual([
      { group: "promise", was: undefined, will: "The promises stand in another order." },
    ]);
  });

  it.each<[string, Partial<RoundTemplate>]>([
    ["its name", { title: "Tonight" }],
    ["what is asked", { prompt: "And now?" }],
    ["the words it begins with", { opening: "Breathe." }],
    ["the words it ends with", { closing: "Thank you." }],
    ["its time", { hours: 48 }],
    ["its form", { form: "piece" }],
    ["what is asked before and after", { moods: true }],
  ])("shows of a round %s", (_, change) => {
    expect(differenceOf(withRounds(today), withRounds({ ...today, ...change }))).toHaveLength(1);
  });

  it("says that what a rule rests on no longer applies", () => {
    const byVote: Agreement = { ...defaultAgreement, remove: "vote" };
    const gone = differenceOf(byVote, defaultAgreement).filter(({ will }) => will === undefined);
    expect(gone.map(({ was }) => was)).toContain("Such a vote passes when two thirds say yes.");
  });

  it("shows an address where the circle would meet again, also one that is half typed", () => {
    const lifeboats = ["https://elsewhere.example", "https://["];
    expect(differenceOf(defaultAgreement, { ...defaultAgreement, lifeboats })).toEqual([
      { group: "staying", was: undefined, will: "If this sanctuary is gone, we meet again at elsewhere.example, [." },
    ]);
  });
});
