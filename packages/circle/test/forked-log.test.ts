import { type Entry, entryHash, hexToBytes, hourlessEntryHash } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { intercept } from "./intercept.ts";
import { type Person, said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

const codes = (nexus: { circle(id: string): { troubles: readonly { code: string }[] } }, circle: string) =>
  nexus.circle(circle).troubles.map((trouble) => trouble.code);

/** Until nothing is under way that the door's opening may send once more. */
async function settleDown(mira: Person, jun: Person, circle: string): Promise<void> {
  await mira.nexus.write(circle, "as it is");
  await until(() => said(jun.nexus.circle(circle)).includes("as it is"));
}

describe("a sanctuary that lies", () => {
  it("is found out when it leaves out an entry", async () => {
    at = await world();
    let hide = false;
    const mira = await at.person("Mira");
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (reply.type !== "entries" || !hide) return reply;
        hide = false;
        return { ...reply, entries: reply.entries.slice(1) };
      }),
    );
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await settleDown(mira, jun, circle);
    hide = true;
    await mira.nexus.write(circle, "hidden from Jun");
    await mira.nexus.write(circle, "shown to Jun");
    await until(() => codes(jun.nexus, circle).includes("log-broken"));
    expect(said(jun.nexus.circle(circle))).toEqual(["as it is"]);
  });

  it.each<[string, (entry: Entry) => Entry]>([
    ["the id", (entry) => ({ ...entry, id: new Uint8Array(16) })],
    ["the hour by which the law counts", (entry) => ({ ...entry, hour: entry.hour + 24 })],
  ])("is found out when it changes %s of an entry for one member", async (_, changed) => {
    at = await world();
    let change = false;
    const mira = await at.person("Mira");
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (reply.type !== "entries" || !change) return reply;
        return { ...reply, entries: reply.entries.map(changed) };
      }),
    );
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await settleDown(mira, jun, circle);
    change = true;
    await mira.nexus.write(circle, "told otherwise");
    await until(() => codes(jun.nexus, circle).includes("log-broken"));
  });

  it("cannot go back to a chain that leaves the hours out", async () => {
    at = await world();
    let circle = "";
    let forge = false;
    let previous = new Uint8Array();
    const mira = await at.person("Mira");
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (reply.type !== "entries") return reply;
        const entries = reply.entries.map((entry) => {
          const hourless = forge && hourlessEntryHash(hexToBytes(circle) as Uint8Array, previous, entry);
          previous = entry.hash.slice();
          return hourless ? { ...entry, hash: hourless } : entry;
        });
        return { ...reply, entries };
      }),
    );
    circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await settleDown(mira, jun, circle);
    forge = true;
    await mira.nexus.write(circle, "told otherwise");
    await until(() => codes(jun.nexus, circle).includes("log-broken"));
    expect(said(jun.nexus.circle(circle))).toEqual(["as it is"]);
  });

  it("is found out when it shows two members two logs, each with a chain of its own", async () => {
    at = await world();
    let circle = "";
    let forge = false;
    let previous = new Uint8Array();
    const mira = await at.person("Mira");
    // Jun's log: the first entry is withheld and the chain made anew over the rest, as a sanctuary could.
    let fake: Uint8Array | undefined;
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (reply.type !== "entries") return reply;
        const shown = reply.entries.flatMap((entry) => {
          if (!forge) {
            previous = entry.hash.slice();
            return [entry];
          }
          if (!fake) {
            fake = previous;
            return [];
          }
          const { hash: _, ...content } = entry;
          fake = entryHash(hexToBytes(circle) as Uint8Array, fake, content);
          return [{ ...entry, hash: fake }];
        });
        return shown.length > 0 ? { ...reply, entries: shown } : undefined;
      }),
    );
    circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await jun.nexus.write(circle, "settled");
    await until(() => said(mira.nexus.circle(circle)).includes("settled"));
    await jun.nexus.settled(circle, 5_000);
    forge = true;
    await mira.nexus.write(circle, "hidden");
    await mira.nexus.write(circle, "shown");
    await mira.nexus.write(circle, "after that");
    await until(() => codes(jun.nexus, circle).includes("log-forked"));
    expect(said(jun.nexus.circle(circle))).not.toContain("hidden");
  });
});
