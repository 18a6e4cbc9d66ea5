import { describe, expect, it } from "vitest";
import { CHECKED, countries, isOld, likelyCountry } from "./index.ts";
import { type Country, dialled, type Source } from "./line.ts";

const known = Object.entries(countries) as [string, Country][];
const DAY_MS = 24 * 3_600_000;

/** A number within a country (with its trunk prefix), a short code, a star code, or E.164. */
const canBeDialled = (number: string) => /^(?:\+[1-9]\d{6,14}|\*?\d{3,12})$/.test(dialled(number));

function problemsOf({ name, address, date }: Source): string[] {
  return [
    name.length > 2 ? "" : "no name",
    URL.canParse(address) && /^https?:/.test(address) ? "" : `no address: ${address}`,
    /^\d{4}(?:-\d{2}){0,2}$/.test(date) && Date.parse(date) <= Date.parse(CHECKED) ? "" : `no past date: ${date}`,
  ].filter((problem) => problem !== "");
}

describe("the crisis lines", () => {
  it.each(known)("of %s each name a source with its address and date", (_code, { lines, emergency }) => {
    const sources = [...lines.flatMap((line) => line.sources), ...(emergency ? [emergency.source] : [])];
    expect(sources.flatMap(problemsOf)).toEqual([]);
  });

  it.each(known)("of %s can be dialled or written to", (_code, { lines, emergency }) => {
    const numbers = lines.flatMap((line) => [line.number, line.text?.number].filter((each) => each !== undefined));
    expect(lines.every((line) => line.number ?? line.text)).toBe(true);
    expect([...numbers, ...(emergency ? [emergency.number] : [])].filter((number) => !canBeDialled(number))).toEqual(
      [],
    );
  });

  it.each(known)("of %s begin with one that is for everyone, whatever it is about", (_code, { lines }) => {
    expect(lines[0].for).toBe("everyone");
  });

  it.each(known)("of %s speak languages and stand under a region that exist", (code, { lines }) => {
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(regions.of(code)).toBeDefined();
    for (const language of lines.flatMap((line) => line.languages)) {
      expect(new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language)).toBeDefined();
    }
  });

  it("say that they are old a year after they were gone through, and not before", () => {
    expect(isOld(Date.parse(CHECKED) + 360 * DAY_MS)).toBe(false);
    expect(isOld(Date.parse(CHECKED) + 370 * DAY_MS)).toBe(true);
  });

  it("are offered for the browser's region, and for none when it is not known", () => {
    expect(likelyCountry(["es-MX", "en-US"])).toBe("MX");
    expect(likelyCountry(["en", "pt-BR"])).toBeUndefined();
  });
});
