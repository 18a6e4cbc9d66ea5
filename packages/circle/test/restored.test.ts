import { decodeRequest } from "@nexus/wire";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openArchive, sealArchive } from "../src/archive/format.ts";
import { gatherRows } from "../src/archive/gather.ts";
import { restoreArchive } from "../src/archive/restore.ts";
import { type CircleId, createNexus, MemoryDisk, openKeyring, openMemoryVault } from "../src/index.ts";
import { codePublicKey } from "../src/keyring/code-keys.ts";
import { watchSeals } from "./seals.ts";
import { edges, here, type Person, said, until, type World, world } from "./world.ts";

let place: World;
let ada: Person;
let ben: Person;
let circle: CircleId;
const seals = watchSeals();
const code = edges.random(16);
const restored: Person[] = [];

beforeAll(() => seals.begin());
afterAll(() => seals.end());
beforeEach(async () => {
  place = await world();
  ada = await place.person("Ada");
  ben = await place.person("Ben");
  circle = await place.found(ada);
  await place.bringIn(ada, ben, circle);
  await ada.nexus.write(circle, "before the archive");
  await until(() => said(ben.nexus.circle(circle)).includes("before the archive"));
});
afterEach(async () => {
  // Whatever happened: no key has sealed twice.
  expect(seals.usedTwice()).toEqual([]);
  for (const person of restored.splice(0)) await person.nexus.close();
  await place.close();
});

/** As the vault is at this moment; a copy, so that the device goes on undisturbed. */
async function archiveOf({ disk }: Person): Promise<Uint8Array> {
  const copy = new MemoryDisk();
  for (const [key, value] of disk.rows) copy.rows.set(key, value.slice());
  const { vault } = await openKeyring(await openMemoryVault(copy), edges.random);
  return await sealArchive(await codePublicKey(code), { made: 1, rows: await gatherRows(vault) }, edges.random);
}

/** An empty device, the code, the archive. */
async function restore(archive: Uint8Array, name = "Ada"): Promise<Person> {
  const disk = new MemoryDisk();
  const keyring = await openKeyring(await openMemoryVault(disk), edges.random);
  expect(await restoreArchive(keyring.vault, await openArchive(code, archive))).toBe(1);
  const begin = async () => createNexus({ ...edges, vault: await openMemoryVault(disk) });
  const nexus = await createNexus({ ...edges, vault: keyring.vault }, keyring);
  const person: Person = {
    name,
    disk,
    nexus,
    async restart() {
      await person.nexus.close();
      person.nexus = await begin();
    },
  };
  restored.push(person);
  return person;
}

const waiting = ({ nexus }: Person) => nexus.circle(circle).timeline.filter((item) => item.waiting).length;

/** A member whose road lets so many more entries through, and swallows the rest. */
async function swallowed(): Promise<{ dora: Person; let(entries: number): void }> {
  let left = Number.POSITIVE_INFINITY;
  const dora = await place.person("Dora", (deps) => ({
    ...deps,
    async dial(origin) {
      const line = await deps.dial(origin);
      const { send } = line;
      line.send = (frame) => {
        if (decodeRequest(frame).type !== "append" || left-- > 0) send.call(line, frame);
      };
      return line;
    },
  }));
  await place.bringIn(ada, dora, circle);
  await inStep(ada, ben, dora);
  await dora.nexus.settled(circle, 10_000);
  return {
    dora,
    let: (entries) => {
      left = entries;
    },
  };
}

/** Whether something in this device's outbox has been bound to a door, which is to say: a key has sealed it. */
const isSealed = ({ disk }: Person) => {
  const sizes = [...disk.rows]
    .filter(([key]) => key.startsWith(`circle/${circle}/outbox/`))
    .map(([, row]) => row.length);
  return sizes.some((size) => size > 600);
};

const epoch = ({ nexus }: Person) => nexus.circle(circle).epoch;
const authenticator = ({ nexus }: Person) => nexus.circle(circle).authenticator;
const inStep = (...people: Person[]) => until(() => new Set(people.map(authenticator)).size === 1);
const hears = (person: Person, text: string) => until(() => said(person.nexus.circle(circle)).includes(text));
const codesOf = ({ nexus }: Person) => nexus.circle(circle).troubles.map(({ code }) => code);

describe("a device restored from an archive", () => {
  it("takes fresh keys first, and then is a member as before", async () => {
    const archive = await archiveOf(ada);
    await ada.nexus.close();
    const before = epoch(ben);
    const back = await restore(archive);
    await until(() => epoch(ben) === before + 1);
    await inStep(back, ben);
    await back.nexus.write(circle, "here again");
    await hears(ben, "here again");
    expect(said(back.nexus.circle(circle))).toEqual(["before the archive", "here again"]);
    expect(here(ben.nexus.circle(circle)).sort()).toEqual(["Ada", "Ben"]);
    expect([...codesOf(ben), ...codesOf(back)]).toEqual([]);
  });

  it("reads what was said since, by itself and by others, across their commits", async () => {
    const archive = await archiveOf(ada);
    await ada.nexus.write(circle, "said by the lost device");
    await hears(ben, "said by the lost device");
    const before = epoch(ben);
    await ben.nexus.renew(circle);
    await until(() => [ada, ben].every((person) => epoch(person) === before + 1));
    await ada.nexus.write(circle, "said in the next epoch");
    await ben.nexus.write(circle, "an answer");
    await until(() => said(ben.nexus.circle(circle)).length === 4 && said(ada.nexus.circle(circle)).length === 4);
    await ada.nexus.close();

    const back = await restore(archive);
    await until(() => said(back.nexus.circle(circle)).length === 4);
    await back.nexus.write(circle, "here again");
    await hears(ben, "here again");
    await inStep(back, ben);
    expect(said(back.nexus.circle(circle))).toEqual(said(ben.nexus.circle(circle)));
    expect(back.nexus.circle(circle).standing).toBe("member");
    expect([...codesOf(ben), ...codesOf(back)]).toEqual([]);
  });

  it("says once what was waiting in the archive, also when the lost device had said it", async () => {
    const cleo = await place.person("Cleo");
    await place.bringIn(ben, cleo, circle);
    await inStep(ada, ben, cleo);
    await ada.nexus.write(circle, "was it heard?");
    // It is durable, and on its way: here the outbox still holds it.
    const archive = await archiveOf(ada);
    await hears(ben, "was it heard?");
    await ada.nexus.close();
    const back = await restore(archive);
    await until(() => back.nexus.circle(circle).epoch > 0 && back.nexus.circle(circle).isCurrent);
    await back.nexus.settled(circle, 10_000);
    await back.nexus.write(circle, "afterwards");
    await hears(ben, "afterwards");
    for (const person of [ben, cleo, back]) {
      expect(said(person.nexus.circle(circle)).filter((text) => text === "was it heard?")).toHaveLength(1);
    }
  });

  it("uses no key of a word that its lost device had sealed and the sanctuary never saw", async () => {
    const { dora, let: letThrough } = await swallowed();
    letThrough(0);
    await dora.nexus.write(circle, "first");
    await dora.nexus.write(circle, "second");
    await until(() => isSealed(dora));
    const archive = await archiveOf(dora);
    letThrough(1);
    await dora.restart();
    await hears(ben, "first");
    await until(() => waiting(dora) === 1 && isSealed(dora));
    await dora.nexus.close();
    const back = await restore(archive, "Dora");
    await hears(ben, "second");
    await inStep(back, ben);
    for (const person of [ben, back]) {
      const words = said(person.nexus.circle(circle)).filter((text) => text !== "before the archive");
      expect(words).toEqual(["first", "second"]);
      expect(codesOf(person)).toEqual([]);
    }
  });

  it("uses no key of a commit that its lost device had sealed and the sanctuary never saw", async () => {
    const { dora, let: letThrough } = await swallowed();
    const archive = await archiveOf(dora);
    letThrough(0);
    await dora.nexus.renew(circle);
    await until(() => isSealed(dora));
    await dora.nexus.close();
    const back = await restore(archive, "Dora");
    await back.nexus.write(circle, "here again");
    await hears(ben, "here again");
    await inStep(back, ben);
  });

  it("is calm where its lost device had taken other keys, and comes back by an invitation to its own place", async () => {
    const archive = await archiveOf(ada);
    const before = epoch(ben);
    await ada.nexus.renew(circle);
    await until(() => [ada, ben].every((person) => epoch(person) === before + 1));
    await ben.nexus.write(circle, "while nobody followed");
    await hears(ada, "while nobody followed");
    const me = ada.nexus.circle(circle).me;
    await ada.nexus.close();

    const back = await restore(archive);
    await until(() => back.nexus.circle(circle).standing === "adrift");
    expect(said(back.nexus.circle(circle))).toEqual(["before the archive"]);
    expect(back.nexus.circle(circle).agreement).toEqual(ben.nexus.circle(circle).agreement);
    await expect(back.nexus.write(circle, "hello?")).rejects.toMatchObject({ code: "member-adrift" });
    await back.restart();
    expect(back.nexus.circle(circle).standing).toBe("adrift");

    const { link } = await ben.nexus.invite(circle);
    await back.nexus.knock(link, "any name");
    const knock = await until(() => ben.nexus.circle(circle).knocks[0]);
    expect(knock.name).toBe("Ada");
    await ben.nexus.vouch(circle, knock.id);
    await until(() => back.nexus.circle(circle).standing === "member");
    await inStep(back, ben);
    const view = back.nexus.circle(circle);
    expect(view.me).toBe(me);
    expect(said(view)).toEqual(["before the archive", "while nobody followed"]);
    expect(view.timeline.map(({ kind }) => kind)).toContain("gap");
    expect(here(ben.nexus.circle(circle)).sort()).toEqual(["Ada", "Ben"]);
    await back.nexus.write(circle, "here again");
    await hears(ben, "here again");
    await until(() => ben.nexus.circle(circle).invitations.length === 0);
    expect(codesOf(ben)).toEqual([]);
  });

  it("learns that it was removed meanwhile", async () => {
    const archive = await archiveOf(ben);
    await ada.nexus.remove(circle, ben.nexus.circle(circle).me);
    await until(() => ben.nexus.circle(circle).standing === "removed");
    await ben.nexus.close();
    const back = await restore(archive, "Ben");
    await until(() => back.nexus.circle(circle).standing === "removed");
    expect(said(back.nexus.circle(circle))).toEqual(["before the archive"]);
  });

  it("takes the place of the device that was not lost after all, and the circle takes no harm", async () => {
    const archive = await archiveOf(ada);
    const back = await restore(archive);
    await inStep(back, ben);
    await until(() => ada.nexus.circle(circle).standing === "adrift");
    await back.nexus.write(circle, "from the new device");
    await ben.nexus.write(circle, "welcome");
    await hears(back, "welcome");
    await hears(ben, "from the new device");
    expect(said(ada.nexus.circle(circle))).toEqual(["before the archive"]);
    expect([...codesOf(ben), ...codesOf(back), ...codesOf(ada)]).toEqual([]);
  });

  it("can be lost again before it has said a word, and restored once more", async () => {
    const archive = await archiveOf(ada);
    await ada.nexus.close();
    const before = epoch(ben);
    const first = await restore(archive);
    await until(() => [first, ben].every((person) => epoch(person) === before + 1));
    await first.nexus.close();
    const second = await restore(archive);
    await until(() => second.nexus.circle(circle).standing === "adrift");
    await ben.nexus.write(circle, "it goes on here");
    await hears(ben, "it goes on here");
    expect(codesOf(ben)).toEqual([]);
  });
});
