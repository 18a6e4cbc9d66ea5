import { entryHash, hexToBytes } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { intercept } from "./intercept.ts";
import { said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

const codes = (nexus: { circle(id: string): { troubles: readonly { code: string }[] } }, circle: string) =>
  nexus.circle(circle).troubles.map((trouble) => trouble.code);

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
    hide = true;
    await mira.nexus.write(circle, "hidden from Jun");
    await mira.nexus.write(circle, "shown to Jun");
    await until(() => codes(jun.nexus, circle).includes("log-broken"));
    expect(said(jun.nexus.circle(circle))).toEqual([]);
  });

  it("is found out when it changes what an entry says of itself", async () => {
    at = await world();
    let change = false;
    const mira = await at.person("Mira");
    const jun = await at.person(
      "Jun",
      intercept((reply) => {
        if (reply.type !== "entries" || !change) return reply;
        return { ...reply, entries: reply.entries.map((entry) => ({ ...entry, id: new Uint8Array(16) })) };
      }),
    );
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    change = true;
    await mira.nexus.write(circle, "under another id");
    await until(() => codes(jun.nexus, circle).includes("log-broken"));
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
          const { hash: _, hour: __, ...content } = entry;
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
