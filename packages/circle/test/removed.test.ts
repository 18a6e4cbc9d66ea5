import { type Entry, hexToBytes } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { epochKeys } from "../src/log/epoch-keys.ts";
import { openPadded } from "../src/log/seal.ts";
import { createEngine } from "../src/mls/index.ts";
import { openLink } from "../src/net/link.ts";
import { everythingIn, hoarder } from "./hoarder.ts";
import { intercept } from "./intercept.ts";
import { edges, here, said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

describe("a member who was removed", () => {
  it.each(["removed", "left"])("and %s reads nothing new, with everything they ever held", async (how) => {
    at = await world();
    const entries: Entry[] = [];
    const mira = await at.person(
      "Mira",
      intercept((reply) => {
        if (reply.type === "entries") entries.push(...structuredClone(reply.entries));
        return reply;
      }),
    );
    const jun = await at.person("Jun");
    const { person: kim, copies } = await hoarder(at, "Kim");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await at.bringIn(mira, kim, circle);
    await kim.nexus.write(circle, "while I was here");
    await mira.nexus.renew(circle);
    await until(() => said(mira.nexus.circle(circle)).includes("while I was here"));

    if (how === "removed") await mira.nexus.remove(circle, kim.nexus.circle(circle).me);
    else await kim.nexus.leave(circle);
    await until(() => !here(mira.nexus.circle(circle)).includes("Kim"));
    await until(() => kim.nexus.circle(circle).standing === how);
    const departure = entries.findLast((entry) => entry.kind === "commit") as Entry;
    await mira.nexus.write(circle, "now that Kim is gone");
    await jun.nexus.renew(circle);
    await until(() => said(jun.nexus.circle(circle)).includes("now that Kim is gone"));
    await jun.nexus.settled(circle, 5_000);
    await until(() => entries.some((entry) => entry.kind === "commit" && entry.seq > departure.seq));

    const engine = await createEngine("classical");
    const held = await everythingIn(copies, circle, engine);
    expect(held.groups.length).toBeGreaterThan(3);

    // With every door ever held, the sanctuary gives nothing from after the departure.
    const link = openLink(at.origin, edges);
    await link.live(5_000);
    const given: Entry[] = [];
    link.followCircle(hexToBytes(circle) as Uint8Array, (got) => given.push(...structuredClone(got)));
    for (const door of held.doors) {
      const proof = await link.prove("door", hexToBytes(circle) as Uint8Array, door);
      const id = hexToBytes(circle) as Uint8Array;
      await link.ask({ type: "open", circle: id, door: door.publicKey, proof, after: 0 }).catch(() => {});
    }
    await until(() => given.some((entry) => entry.seq === departure.seq));
    expect(given.filter((entry) => entry.seq > departure.seq)).toEqual([]);
    link.close();

    // And if the sanctuary gave everything: no key ever held opens any of it.
    const later = entries.filter((entry) => entry.seq > departure.seq);
    expect(later.length).toBeGreaterThanOrEqual(2);
    for (const entry of later) {
      for (const { envelope, door } of held.envelopes) expect(openPadded(envelope, door, entry.body)).toBeUndefined();
    }
    // Nor does the commit of their departure bring them forward.
    for (const group of held.groups) {
      const keys = await epochKeys(engine, group);
      const framed = openPadded(keys.envelope, keys.door.publicKey, departure.body);
      if (!framed) continue;
      const opened = await engine.open(group, framed).catch(() => undefined);
      if (opened?.kind === "commit") expect(opened.selfRemoved).toBe(true);
    }
  });
});
