/** An archive on a sanctuary: put, kept fresh, found again with nothing but the code, and erased. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withoutAttachments } from "../src/archive/gather.ts";
import {
  type CircleId,
  createNexus,
  type Keeping,
  MemoryDisk,
  type Nexus,
  openKeeping,
  openKeyring,
  openMemoryVault,
} from "../src/index.ts";
import { codeToArchiveKeys } from "../src/keyring/archive-keys.ts";
import { wordsToCode } from "../src/keyring/recovery-code.ts";
import { eraseArchive, fetchArchive } from "../src/shelf.ts";
import { edges, said, until, type World, world } from "./world.ts";

interface Device {
  readonly keeping: Keeping;
  nexus: Nexus;
  /** Opens the circles of what is in the vault now. */
  enter(): Promise<void>;
}

const DAY = 24 * 3_600_000;
let place: World;
let nexuses: Nexus[] = [];
let ahead = 0;
/** What waits for its time, with the milliseconds that it waits. */
let timers: { readonly ms: number; task(): void }[] = [];

beforeEach(async () => {
  place = await world();
  ahead = 0;
  timers = [];
});
afterEach(async () => {
  for (const nexus of nexuses) await nexus.close();
  nexuses = [];
  await place.close();
});

async function device(disk = new MemoryDisk()): Promise<Device> {
  const keyring = await openKeyring(await openMemoryVault(disk), edges.random);
  const now = () => Date.now() + ahead;
  const open = () => createNexus({ ...edges, now, vault: keyring.vault }, keyring);
  const made: Device = {
    keeping: await openKeeping({
      ...edges,
      now,
      later(ms, task) {
        if (ms < 30_000) return edges.later(ms, task);
        const timer = { ms, task };
        timers.push(timer);
        return () => {
          timers = timers.filter((it) => it !== timer);
        };
      },
      keyring,
      circles: () => made.nexus,
      closeCircles: () => made.nexus.close(),
    }),
    nexus: await open(),
    async enter() {
      made.nexus = await open();
      nexuses.push(made.nexus);
      made.keeping.tend();
    },
  };
  nexuses.push(made.nexus);
  made.keeping.tend();
  return made;
}

async function makeCode({ keeping }: Device): Promise<string> {
  const { words, ask } = await keeping.makeCode();
  await keeping.confirmCode([words[ask[0] - 1] as string, words[ask[1] - 1] as string]);
  return words.join(" ");
}

async function founded(): Promise<{ ada: Device; circle: CircleId; code: string }> {
  const ada = await device();
  const link = place.foundingLink;
  const circle = await ada.nexus.found({ link, circleName: "Kitchen", myName: "Ada", suite: "classical" });
  await ada.nexus.write(circle, "before the loss");
  await ada.nexus.settled(circle, 10_000);
  return { ada, circle, code: await makeCode(ada) };
}

const keysOf = (code: string) => codeToArchiveKeys(wordsToCode(code));
const isThere = (code: string) =>
  fetchArchive(edges, place.origin, keysOf(code)).then(
    () => true,
    () => false,
  );
const placesOf = ({ keeping }: Device) => keeping.view().archiveAt?.map(({ origin }) => origin);

describe("an archive on a sanctuary", () => {
  it("brings an empty device back with the code and the address alone, and is kept fresh from there", async () => {
    const { ada, circle, code } = await founded();
    await ada.keeping.keepArchiveAt(place.origin);
    expect(ada.keeping.view().archiveAt).toEqual([{ origin: place.origin, kept: expect.any(Number) }]);
    await ada.nexus.close();

    const back = await device();
    const typed = `${place.origin}/#anything`;
    expect(await back.keeping.restoreFrom({ code, origin: typed })).toBe(1);
    await back.enter();
    expect(said(back.nexus.circle(circle))).toEqual(["before the loss"]);
    expect(placesOf(back)).toEqual([place.origin]);
    await until(() => back.nexus.circle(circle).epoch === 1);
    await back.keeping.freshenArchive();

    const again = await device();
    await again.keeping.restoreFrom({ code, origin: place.origin });
    await again.enter();
    await until(() => again.nexus.circle(circle).epoch === 2);
  });

  it("is not found with another code, nor where there is none, and nothing changes then", async () => {
    const { ada, code } = await founded();
    const empty = await device();
    const other = await makeCode(await device());
    await expect(empty.keeping.restoreFrom({ code, origin: place.origin })).rejects.toThrow("archive-refused");
    await ada.keeping.keepArchiveAt(place.origin);
    await expect(empty.keeping.restoreFrom({ code: other, origin: place.origin })).rejects.toThrow("archive-refused");
    await expect(empty.keeping.restoreFrom({ code, origin: "no place" })).rejects.toThrow("input-invalid");
    expect(empty.keeping.view().codeMade).toBeUndefined();
  });

  it("needs a code, and a circle at that sanctuary", async () => {
    const empty = await device();
    await expect(empty.keeping.keepArchiveAt(place.origin)).rejects.toThrow("code-needed");
    await makeCode(empty);
    await expect(empty.keeping.keepArchiveAt(place.origin)).rejects.toThrow("door-needed");
    expect(placesOf(empty)).toEqual([]);
  });

  it("is put anew by itself after changes, a day later", async () => {
    const { ada, circle, code } = await founded();
    await ada.keeping.keepArchiveAt(place.origin);
    const first = await fetchArchive(edges, place.origin, keysOf(code));
    await ada.nexus.write(circle, "something new");
    const [timer] = timers.filter(({ ms }) => ms > DAY - 60_000);
    expect(timer).toBeDefined();
    ahead = DAY + 1;
    timer?.task();
    await until(() => (ada.keeping.view().archiveAt?.[0]?.kept ?? 0) > Date.now() + DAY / 2);
    expect(await fetchArchive(edges, place.origin, keysOf(code))).not.toEqual(first);
  });

  it("goes when it is no longer wished, and with everything else", async () => {
    const { ada, code } = await founded();
    await ada.keeping.keepArchiveAt(place.origin);
    expect(await isThere(code)).toBe(true);
    await ada.keeping.stopArchiveAt(place.origin);
    expect(await isThere(code)).toBe(false);
    expect(placesOf(ada)).toEqual([]);
    await ada.keeping.keepArchiveAt(place.origin);
    await ada.keeping.erase();
    expect(await isThere(code)).toBe(false);
  });

  it("moves to a new code, and leaves none under the old one", async () => {
    const { ada, code } = await founded();
    await ada.keeping.keepArchiveAt(place.origin);
    const newer = await makeCode(ada);
    expect(ada.keeping.view().archiveAt).toEqual([{ origin: place.origin, kept: undefined }]);
    expect(await isThere(code)).toBe(true);
    await ada.keeping.freshenArchive();
    expect([await isThere(code), await isThere(newer)]).toEqual([false, true]);
  });

  it("that somebody else erased is no hindrance to stopping", async () => {
    const { ada, code } = await founded();
    await ada.keeping.keepArchiveAt(place.origin);
    await eraseArchive(edges, place.origin, keysOf(code));
    await ada.keeping.stopArchiveAt(place.origin);
    expect(placesOf(ada)).toEqual([]);
  });

  it("is there after a restart of the device, and shows nothing while that is locked", async () => {
    const disk = new MemoryDisk();
    const ada = await device(disk);
    const link = place.foundingLink;
    await ada.nexus.found({ link, circleName: "Kitchen", myName: "Ada", suite: "classical" });
    await makeCode(ada);
    await ada.keeping.keepArchiveAt(place.origin);
    await ada.nexus.close();
    const later = await device(disk);
    expect(placesOf(later)).toEqual([place.origin]);
    await later.keeping.setPassphrase("four herons by the weir");
    await later.keeping.lock();
    expect(placesOf(later)).toBeUndefined();
    await later.keeping.unlock({ by: "passphrase", passphrase: "four herons by the weir" });
    expect(placesOf(later)).toEqual([place.origin]);
  });
});

describe("an archive that would be too large", () => {
  it("goes without attachments that can be fetched again, and with those that were not sent yet", () => {
    const circle = "ab".repeat(16);
    const [kept, waiting] = ["cd".repeat(16), "ef".repeat(16)];
    const row = (key: string, text = "") => ({ key: `circle/${circle}/${key}`, value: new TextEncoder().encode(text) });
    const rows = [row("record"), row(`blob/${kept}`), row(`blob/${waiting}`), row("outbox/1", `{"id":"${waiting}"}`)];
    expect(withoutAttachments(rows)).toEqual([rows[0], rows[2], rows[3]]);
  });
});
