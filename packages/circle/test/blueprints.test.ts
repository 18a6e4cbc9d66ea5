import { utf8ToBytes } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { type Blueprint, type BlueprintView, defaultAgreement, writeBlueprint } from "../src/index.ts";
import { openMemoryVault } from "../src/vault/memory.ts";
import { type Person, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

async function mira(): Promise<Person> {
  at = await world();
  return await at.person("Mira");
}

const ours: Blueprint = {
  format: 1,
  kind: "nexus blueprint",
  language: "en",
  title: "The night shift",
  about: "Ward four.",
  agreement: { ...defaultAgreement, promises: ["We hand over gently."], vouches: 2 },
};

const own = async ({ nexus }: Person): Promise<readonly BlueprintView[]> =>
  (await nexus.blueprints("en")).filter(({ from }) => from === "own");

describe("blueprints", () => {
  it("come with The Nexus, in the language that is asked for", async () => {
    const { nexus } = await mira();
    const titles = (await nexus.blueprints("es")).map(({ blueprint }) => blueprint.title);
    expect(titles).toContain("Un círculo de duelo");
  });

  it("of one's own are there after a restart, until they are forgotten", async () => {
    const person = await mira();
    const id = await person.nexus.saveBlueprint(ours);
    await person.restart();
    expect(await own(person)).toEqual([{ from: "own", id, blueprint: ours }]);
    await person.nexus.forgetBlueprint(id);
    await person.restart();
    expect(await own(person)).toEqual([]);
  });

  it("of one's own are kept once, however often they are saved", async () => {
    const person = await mira();
    expect(await person.nexus.saveBlueprint(ours)).toBe(await person.nexus.saveBlueprint(ours));
    expect(await own(person)).toHaveLength(1);
  });

  it("go from one person to another as a file", async () => {
    const person = await mira();
    const other = await at.person("Jun");
    await other.nexus.importBlueprint(await person.nexus.exportBlueprint(ours));
    expect((await own(other)).map(({ blueprint }) => blueprint)).toEqual([ours]);
  });

  it("lie sealed on the device", async () => {
    const person = await mira();
    await person.nexus.saveBlueprint(ours);
    const vault = await openMemoryVault(person.disk);
    const rows = (await vault.list("")).map(({ value }) => new TextDecoder().decode(value)).join("\n");
    expect(rows).not.toContain("night shift");
  });

  it("of anybody's are read with care, and leave nothing behind when they are refused", async () => {
    const person = await mira();
    const hostile = writeBlueprint({ ...ours, title: "Safe \u202eecalp" });
    await expect(person.nexus.importBlueprint(hostile)).rejects.toMatchObject({ code: "blueprint-malformed" });
    const later = utf8ToBytes(JSON.stringify({ ...ours, format: 9 }));
    await expect(person.nexus.importBlueprint(later)).rejects.toMatchObject({ code: "blueprint-newer" });
    await expect(person.nexus.importBlueprint(new Uint8Array(70_000))).rejects.toMatchObject({
      code: "blueprint-oversize",
    });
    expect(await own(person)).toEqual([]);
  });

  it("are found too long before they are longer than an invitation carries", async () => {
    const { nexus } = await mira();
    const at24 = (more: number): Blueprint["agreement"] => {
      const template = {
        id: "a",
        title: "A",
        form: "sealed",
        prompt: "?",
        hours: 1,
        minutes: 0,
        moods: false,
      } as const;
      const templates = Array.from({ length: 12 }, (_, n) => ({
        ...template,
        id: `round-${n}`,
        opening: "ש".repeat(500),
        closing: "ש".repeat(n < 7 ? 500 : more),
      }));
      return { ...defaultAgreement, rounds: { ...defaultAgreement.rounds, templates } };
    };
    const input = { link: at.foundingLink, circleName: "Long", myName: "Mira", suite: "classical" } as const;
    await expect(nexus.found({ ...input, agreement: at24(500) })).rejects.toMatchObject({ code: "input-invalid" });
    const circle = await nexus.found({ ...input, agreement: at24(250) });
    const { link } = await nexus.invite(circle);
    expect((await nexus.threshold(link)).agreement).toEqual(at24(250));
  });

  it("become the agreement of a circle that is founded from them", async () => {
    const { nexus } = await mira();
    const [grief] = await nexus.blueprints("en");
    const circle = await nexus.found({
      link: at.foundingLink,
      circleName: "Thursdays",
      myName: "Mira",
      suite: "classical",
      ...(grief && { agreement: grief.blueprint.agreement }),
    });
    expect(nexus.circle(circle).agreement).toEqual(grief?.blueprint.agreement);
  });
});
