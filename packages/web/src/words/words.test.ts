import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { browsers } from "../../build/browsers.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import type { Words } from "./index.ts";
import { firstLanguage } from "./language.ts";
import { plural } from "./plural.ts";

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** The same in both on purpose: names, and words that the two languages share. */
const SHARED =
  /^(?:name|direction|later\.(?:settings\.(?:language\.names\..*|look\.own)|keeping\.keeping\.along\.fileName|journal\.source\.[\w-]+)|locale)$/;

/** With what only later rooms say. */
async function whole(words: Words): Promise<unknown> {
  const parts = Object.entries(words.later).map(async ([name, fetch]) => [name, await fetch()]);
  return { ...words, later: Object.fromEntries(await Promise.all(parts)) };
}
const [english, spanish] = [leaves(await whole(en)), leaves(await whole(es))];

const files = ["en", "es"].flatMap((language) =>
  readdirSync(join(import.meta.dirname, language)).map((name) => join(language, name)),
);

describe("the words", () => {
  it("are all said in Spanish too, and as lists of the same length", () => {
    const said = new Map(spanish);
    const missing = english.filter(([path, value]) => typeof said.get(path) !== typeof value);
    expect(missing.map(([path]) => path)).toEqual([]);
    const known = new Map(english);
    const longer = [...said.keys()].filter((path) => /\.\d+$/.test(path) && !known.has(path));
    expect(longer).toEqual([]);
  });

  it("are not English in the Spanish files", () => {
    const said = new Map(spanish);
    const same = english.filter(
      ([path, value]) => typeof value === "string" && said.get(path) === value && !SHARED.test(path),
    );
    expect(same).toEqual([]);
  });

  it.each([
    en,
    es,
  ])("of $locale have what is said of a missing part at hand, as it stands with the refusals", async (words) => {
    const { means, next } = words.shell.part;
    expect((await words.later.errors())["part-missing"]).toEqual({ means, next });
  });

  it.each([en, es])("of $locale name the oldest browsers that the app is built for", ({ unsupported }) => {
    for (const version of Object.values(browsers)) expect(unsupported.body).toContain(version);
  });

  it.each(files)("in %s choose their plural by the language's rules, never by comparing with one", (file) => {
    expect(readFileSync(join(import.meta.dirname, file), "utf8")).not.toMatch(/[=!]==? 1\b|> 1 \?/);
  });

  it("take the plural that a language has for a number", () => {
    const polish = plural("pl");
    const said = [1, 3, 5].map((count) => polish(count, { one: "osoba", few: "osoby", many: "osób", other: "osoby" }));
    expect(said).toEqual(["osoba", "osoby", "osób"]);
  });
});

describe("the first language", () => {
  it("is the first of the person's that the app speaks", () => {
    expect(firstLanguage(["pt-BR", "es-AR", "en"])).toBe("es");
    expect(firstLanguage(["en-GB", "es"])).toBe("en");
    expect(firstLanguage(["pt", "eo"])).toBe("en");
  });
});
