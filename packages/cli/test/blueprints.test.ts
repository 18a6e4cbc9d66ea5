import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type House, house, LONG, lines } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

describe("blueprints in a terminal", () => {
  let at: House;
  const keep = (name: string, text: string) => {
    const path = join(at.folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => {
    at = house();
  });
  afterAll(() => at.close());

  test("are listed by name, and read as plain sentences", async () => {
    expect(await at.ok("blueprints")).toMatch(/grief .*\n.*\nrecovery/);
    expect(await at.ok("blueprints", "grief", "--language", "es")).toContain("No comparamos las pérdidas.");
    expect(await at.ok("blueprints", "survivors")).toContain(
      "The circle speaks in public only when everyone says yes.",
    );
  });

  test("can be changed in a file and founded from, and what is typed goes before it", async () => {
    const { foundingLink } = await at.serve();
    const text = await at.ok("blueprints", "friends", "--json");
    const file = keep("ours.json", text.replace("No small talk needed.", "Come in."));
    const vault = ["--vault", at.vault("Mira")];
    const names = ["--circle-name", "Porch", "--name", "Mira"];
    await at.ok("circle", "found", "--link", foundingLink, ...names, "--blueprint", file, "--vouches", "2", ...vault);
    const invitation = await at.ok("circle", "invite", ...vault);
    const [threshold] = lines(await at.ok("circle", "join", invitation, "--json", "--vault", at.vault("Jun")));
    expect(threshold).toMatchObject({
      agreement: { words: { welcome: "Come in." }, vouches: 2, remove: "vote", mayLeave: { publish: "never" } },
    });
  });

  test("of a stranger are refused with the reason and the place", async () => {
    const hostile = keep("hostile.json", (await at.ok("blueprints", "grief", "--json")).replace("A grief", "\u202eA"));
    const refused = await at.nexus("blueprints", hostile);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("blueprint-malformed") });
    expect(refused.err).toContain("title: U+202E may not stand here");
    expect(await at.nexus("blueprints", keep("large", "x".repeat(70_000)))).toMatchObject({
      code: 1,
      err: expect.stringContaining("blueprint-oversize"),
    });
    expect(await at.nexus("blueprints", "no such thing")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is none of grief, recovery"),
    });
  });
});
