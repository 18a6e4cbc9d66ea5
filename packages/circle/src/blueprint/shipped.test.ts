import { describe, expect, it } from "vitest";
import { shippedNames } from "./api.ts";
import { readBlueprint, writeBlueprint } from "./blueprint.ts";
import { shippedLanguages } from "./shipped/shipped.ts";
import { shippedBlueprints } from "./shipped.ts";

const all = shippedLanguages.flatMap((language) =>
  shippedBlueprints(language).map(({ id, blueprint }) => [`${id}, ${language}`, blueprint] as const),
);

describe("a blueprint that comes with The Nexus", () => {
  it("is there in both languages", () => {
    expect(all).toHaveLength(shippedNames.length * 2);
  });

  it.each(all)("%s can be written and read like any other", (_, blueprint) => {
    expect(readBlueprint(writeBlueprint(blueprint))).toEqual(blueprint);
  });

  it.each(all)("%s has rounds of both forms, and something to promise and to say beforehand", (_, { agreement }) => {
    const { templates } = agreement.rounds;
    expect(templates.length).toBeGreaterThanOrEqual(2);
    expect(templates.length).toBeLessThanOrEqual(4);
    expect(new Set(templates.map(({ form }) => form))).toEqual(new Set(["sealed", "piece"]));
    expect(agreement.promises.length).toBeGreaterThan(0);
    expect(agreement.words.topics.length).toBeGreaterThan(0);
  });

  it("says in Spanish what it says in English, with the same dials", () => {
    const [english, spanish] = ["en", "es-MX"].map(shippedBlueprints);
    for (const [at, { blueprint }] of (english ?? []).entries()) {
      const other = spanish?.[at]?.blueprint;
      expect(other?.language).toBe("es");
      expect(other?.title).not.toBe(blueprint.title);
      const { promises, words, rounds, ...dials } = blueprint.agreement;
      expect(other?.agreement).toMatchObject(dials);
      expect(other?.agreement.promises).toHaveLength(promises.length);
      expect(other?.agreement.words.topics).toHaveLength(words.topics.length);
      expect(other?.agreement.rounds.templates.map(({ id }) => id)).toEqual(rounds.templates.map(({ id }) => id));
    }
  });

  it("speaks English to whoever reads a language that it does not know", () => {
    expect(shippedBlueprints("eo")).toEqual(shippedBlueprints("en"));
  });
});
