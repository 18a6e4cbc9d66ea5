import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NexusError, utf8ToBytes } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultAgreement } from "../agreement/default.ts";
import { BLUEPRINT_BYTES, type Blueprint, readBlueprint, writeBlueprint } from "./blueprint.ts";

const folder = join(import.meta.dirname, "../../test/damaged-blueprints");
const file = (name: string) => readFileSync(join(folder, name), "utf8");

interface Sample {
  readonly name: string;
  readonly refusal: string;
  readonly text?: string;
  readonly hex?: string;
  /** The text stands in place of one value of the sound file. */
  readonly text_of?: string;
  readonly set?: Readonly<Record<string, unknown>>;
}
const samples: readonly Sample[] = JSON.parse(file("samples.json"));

/** "x*80" is x, 80 times; "[*40" so many lists, one in the other. */
function spelt(value: unknown): unknown {
  const [, what, times] = /^(x|\[)\*(\d+)$/.exec(String(value)) ?? [];
  if (what === "x") return "x".repeat(Number(times));
  if (what === "[") return JSON.parse("[".repeat(Number(times)) + "]".repeat(Number(times)));
  return value;
}

function withValue(path: string, value: unknown): string {
  const whole = JSON.parse(file("sound.json"));
  const names = path.split(".");
  const last = names.pop() as string;
  const parent = names.reduce((at, name) => at[name], whole);
  if (value === null) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(whole);
}

function bytesOf({ text, hex, text_of: path, set }: Sample): Uint8Array {
  if (hex !== undefined) return Buffer.from(hex.replaceAll(" ", ""), "hex");
  if (path !== undefined) return utf8ToBytes(withValue(path, "here").replace('"here"', text ?? ""));
  const [change] = Object.entries(set ?? {});
  return utf8ToBytes(change ? withValue(change[0], spelt(change[1])) : (text ?? ""));
}

function refusalOf(bytes: Uint8Array): string {
  try {
    readBlueprint(bytes);
    return "taken";
  } catch (error) {
    if (!(error instanceof NexusError)) throw error;
    return `${error.code} ${error.detail}`;
  }
}

/** Text as people write it, in scripts of both directions. */
const said = (min: number, max: number) =>
  fc
    .string({ unit: fc.constantFrom(..."aé ñ文ש م🙂-.,'“”?\u200d"), minLength: min, maxLength: max })
    .filter((text) => text.length <= max && (text === "" || text.trim() !== ""));
const lines = (max: number) => fc.array(said(0, Math.floor(max / 4)), { maxLength: 3 }).map((some) => some.join("\n"));
const tidy = (text: string) => (text.trim() === "" ? "" : text);

const template = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
  title: said(1, 80),
  form: fc.constantFrom("sealed" as const, "piece" as const),
  prompt: said(1, 500),
  opening: lines(500).map(tidy),
  closing: lines(500).map(tidy),
  hours: fc.integer({ min: 1, max: 672 }),
  minutes: fc.integer({ min: 0, max: 60 }),
  moods: fc.boolean(),
});

const blueprints: fc.Arbitrary<Blueprint> = fc
  .record({
    title: said(1, 80),
    about: lines(1000).map(tidy),
    language: fc.constantFrom("en", "es", "ar", "pt-BR", "zh-Hant-TW"),
    promises: fc.array(said(1, 300), { maxLength: 20 }),
    topics: fc.array(said(1, 60), { maxLength: 20 }),
    templates: fc.uniqueArray(template, { maxLength: 12, selector: ({ id }) => id }),
    vouches: fc.constantFrom(1 as const, 2 as const, 3 as const),
    retentionDays: fc.integer({ min: 0, max: 3650 }),
    quietHours: fc.option(fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) }), {
      nil: undefined,
    }),
  })
  .map(({ title, about, language, promises, topics, templates, vouches, retentionDays, quietHours }) => ({
    format: 1 as const,
    kind: "nexus blueprint" as const,
    language,
    title,
    about,
    agreement: {
      ...defaultAgreement,
      promises,
      words: { welcome: about.slice(0, 500).trim(), topics },
      rounds: { ...defaultAgreement.rounds, templates },
      vouches,
      retentionDays,
      ...(quietHours && { quietHours }),
    },
  }))
  .filter((it) => JSON.stringify(it).length < BLUEPRINT_BYTES / 4);

describe("a blueprint", () => {
  it("comes out of its file as it was written", () => {
    fc.assert(
      fc.property(blueprints, (blueprint) => {
        expect(readBlueprint(writeBlueprint(blueprint))).toEqual(blueprint);
      }),
    );
  });

  it("is read from the sound file that the samples change", () => {
    expect(readBlueprint(utf8ToBytes(file("sound.json"))).title).toBe("A sound blueprint");
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))("is refused: %s", (_, sample) => {
    expect(refusalOf(bytesOf(sample))).toBe(sample.refusal);
  });

  it("is refused with two rounds of one name", () => {
    const twice = JSON.parse(file("sound.json"));
    twice.agreement.rounds.templates.push(twice.agreement.rounds.templates[0]);
    expect(refusalOf(utf8ToBytes(JSON.stringify(twice)))).toBe("blueprint-malformed agreement: two rounds of one id");
  });

  it("never ends in anything but a blueprint or a named refusal, whatever bytes come", () => {
    const sound = utf8ToBytes(file("sound.json"));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const damaged = Uint8Array.from(sound);
          for (const [at, value] of changes) damaged[at] = value;
          expect(refusalOf(damaged)).toMatch(/^(?:taken|blueprint-(?:malformed|newer|oversize) .+)$/);
        },
      ),
    );
  });
});
