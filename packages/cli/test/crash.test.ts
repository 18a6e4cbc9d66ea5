import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually, gather, type House, house, LONG } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

let at: House;
beforeEach(() => {
  at = house();
});
afterEach(() => at.close());

/** Rows that wait to go out; names of records are not secret, their values are. */
function waiting(vault: string): number {
  const database = new DatabaseSync(join(vault, "vault.db"), { readOnly: true, timeout: 2_000 });
  try {
    return database.prepare("SELECT key FROM records WHERE key LIKE 'circle/%/outbox/%'").all().length;
  } finally {
    database.close();
  }
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe("a command that is killed", () => {
  test("has its words sent once by the next one, when it died between keeping and sending", async () => {
    const { process: server, foundingLink } = await at.serve();
    await gather(at, foundingLink, "Choir", "Mira", "Jun");
    const vault = at.vault("Mira");
    server.child.kill("SIGSTOP");
    const writing = at.start(["circle", "write", "said once", "--vault", vault]);
    await eventually(() => waiting(vault) === 1, "the words are on the device");
    writing.child.kill("SIGKILL");
    await writing.ended;
    server.child.kill("SIGCONT");
    await at.ok("circle", "read", "--vault", vault);
    await eventually(() => waiting(vault) === 0, "the words went out");
    await at.ok("circle", "write", "and a last one", "--vault", vault);
    const read = () => at.ok("circle", "read", "--vault", at.vault("Jun"));
    await eventually(async () => (await read()).includes("and a last one"), "Jun reads on");
    expect(count(await read(), "said once")).toBe(1);
  });

  test("loses or doubles nothing at any other moment, and blocks nobody", async () => {
    const { foundingLink } = await at.serve();
    await gather(at, foundingLink, "Choir", "Mira", "Jun");
    const vault = at.vault("Mira");
    for (const [round, ms] of [250, 330, 410, 520].entries()) {
      const writing = at.start(["circle", "write", `round ${round}.`, "--vault", vault]);
      await sleep(ms);
      writing.child.kill("SIGKILL");
      await writing.ended;
    }
    await at.ok("circle", "write", "the end", "--vault", vault);
    const read = () => at.ok("circle", "read", "--vault", at.vault("Jun"));
    await eventually(async () => (await read()).includes("the end"), "Jun reads the end");
    const mine = await at.ok("circle", "read", "--vault", vault);
    const theirs = await read();
    for (let round = 0; round < 4; round++) {
      expect(count(theirs, `round ${round}.`)).toBe(count(mine, `round ${round}.`));
      expect(count(theirs, `round ${round}.`)).toBeLessThan(2);
    }
  });
});

describe("a sanctuary that does not answer", () => {
  test("is told calmly, and gets what was written as soon as it answers", async () => {
    const { process: server, foundingLink, origin, data } = await at.serve();
    await gather(at, foundingLink, "Choir", "Mira", "Jun");
    server.child.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    const said = await at.ok("circle", "write", "into the quiet", "--vault", at.vault("Mira"));
    expect(said).toBe("Kept on this device. Choir hears it when the sanctuary answers.");
    expect(await at.ok("circle", "read", "--vault", at.vault("Mira"))).toContain("waits to go out");
    const again = at.start(["serve", "--port", new URL(origin).port, "--data", data]);
    await again.says(/The sanctuary is open/);
    await at.ok("circle", "list", "--vault", at.vault("Mira"));
    const read = () => at.ok("circle", "read", "--vault", at.vault("Jun"));
    await eventually(async () => (await read()).includes("into the quiet"), "Jun hears it");
  });
});
