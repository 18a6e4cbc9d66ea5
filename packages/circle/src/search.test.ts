import { describe, expect, it } from "vitest";
import { type Findable, search } from "./search.ts";

const said = (...texts: string[]): Findable[] =>
  texts.map((text, at) => {
    const source = { text };
    return { hit: { circle: "c", item: `${at}`, at }, source, texts: () => [source.text] };
  });
const found = (query: string, among: Findable[], locale?: string) =>
  search(query, among, locale ? { locale } : {}).map((hit) => ("item" in hit ? hit.item : hit.entry.id));

describe("searching on the device", () => {
  it("finds what holds every word, newest first", () => {
    const among = said("the river at night", "a night without sleep", "River and night again");
    expect(found("night river", among)).toEqual(["2", "0"]);
  });

  it("minds neither case nor accents, on either side", () => {
    expect(found("inês CAFE", said("Ines was at the café"))).toEqual(["0"]);
    expect(found("strasse", said("In der Straße"))).toEqual(["0"]);
    expect(found("ŁÓDŹ", said("w łódź"))).toEqual(["0"]);
  });

  it("lowers letters by the rules of the language", () => {
    expect(found("ılık", said("ILIK bir gün"), "tr")).toEqual(["0"]);
  });

  it("finds nothing for nothing", () => {
    expect(found("   ", said("anything"))).toEqual([]);
  });

  it("looks through ten thousand items within 50 ms", () => {
    const text = "Walked along the river instead of taking the bus. C'était déjà la nuit, and my hands were cold. ";
    const among = said(...Array.from({ length: 10_000 }, (_, at) => `${text}${at} ${text}`));
    search("warm up", said("warm"));
    const began = performance.now();
    expect(found("riviere", among)).toEqual([]);
    const first = performance.now() - began;
    expect(found("9999 NUIT", among)).toEqual(["9999"]);
    const both = performance.now() - began;
    // The texts are prepared by the first search; a slow machine of a test run gets some grace there.
    expect(both - first).toBeLessThan(50);
    expect(first).toBeLessThan(250);
    console.log(`search: ${first.toFixed(1)} ms cold, ${(both - first).toFixed(1)} ms warm`);
  });
});
