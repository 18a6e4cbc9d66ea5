import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerTo } from "../src/demo/answer.ts";
import { seededChance } from "../src/demo/chance.ts";
import { danger, parts, truth } from "../src/demo/script.ts";
import { eventually, type House, house, LONG, lines } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** What a newcomer alone gives it, in ms. */
const A_MINUTE = 60_000;

const sharing = (text: string) =>
  ({
    id: "1",
    seq: 1,
    author: "a",
    at: 0,
    waiting: false,
    kind: "sharing",
    text,
    replyTo: undefined,
    fold: undefined,
    heardBy: [],
    held: undefined,
    attachments: [],
  }) as const;

describe("nexus demo", () => {
  let at: House;
  beforeEach(() => {
    at = house();
  });
  afterEach(() => at.close());

  test("shows a newcomer check-ins of three companions within a minute, answers, and leaves nothing behind", async () => {
    const temporary = join(at.folder, "tmp");
    mkdirSync(temporary);
    const demo = at.start(["demo", "--port", "0", "--seed", "7"], { env: { TMPDIR: temporary } });
    const [, link = ""] = await demo.says(/(http\S+#join=\S+)/);
    const kim = ["--vault", at.vault("Kim")];
    expect(await at.ok("circle", "join", link, "--name", "Kim", ...kim)).toContain(
      "You are in By the window, with Ada",
    );
    const joined = Date.now();
    const watching = at.start(["circle", "watch", "--json", "--last", "0", ...kim]);
    await at.ok("circle", "write", "Are you real people?", ...kim);
    const heard = () => lines(watching.out().replace(/[^\n]*$/, ""));
    const checkedIn = () => new Set(heard().flatMap((it) => (it.kind === "check-in" ? [String(it.author)] : [])));
    await eventually(() => checkedIn().size === 3, "three companions check in", A_MINUTE - (Date.now() - joined));
    expect([...checkedIn()].toSorted()).toEqual(parts.map(({ name }) => name).toSorted());
    await eventually(() => heard().some(({ text, replyTo }) => text === truth && replyTo), "an honest answer");
    await demo.says(/Kim came in\.[\s\S]*#join=/);
    expect(demo.out().match(/#join=\S+/g)).toHaveLength(2);

    demo.child.kill("SIGINT");
    expect(await demo.ended).toMatchObject({ code: 0, err: expect.not.stringContaining("No new invitation") });
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("goes on with the same circle where its folder was kept", async () => {
    const data = join(at.folder, "kept");
    const first = at.start(["demo", "--port", "0", "--data", data]);
    const [link] = await first.says(/http\S+#join=\S+/);
    await at.ok("circle", "join", link, "--name", "Kim", "--vault", at.vault("Kim"));
    first.child.kill("SIGTERM");
    await first.ended;
    const again = at.start(["demo", "--port", new URL(link).port, "--data", data]);
    await again.says(/#join=/);
    await at.ok("circle", "write", "Still here?", "--vault", at.vault("Kim"));
    expect(await at.ok("circle", "people", "--vault", at.vault("Kim"))).toContain("Noor (companion)");
    again.child.kill("SIGTERM");
    await again.ended;
    expect(existsSync(join(data, "companions"))).toBe(true);
  });
});

describe("a companion", () => {
  const chance = seededChance(1);

  test.each([
    "Are you human?",
    "are you all bots",
    "Who are you?",
    "is anyone here real?",
  ])("says what it is when asked: %s", (text) => {
    expect(answerTo(sharing(text), chance)).toEqual({ text: truth, alone: true });
  });

  test("sends whoever may be in danger to people", () => {
    expect(answerTo(sharing("I want to die"), chance)).toEqual({ text: danger, alone: true });
  });

  test("is marked by its name", () => {
    for (const { name } of parts) expect(name).toMatch(/ \(companion\)$/);
  });

  test("has the same luck again with the same seed", () => {
    const draw = () => Array.from({ length: 5 }, (_, at) => seededChance(at).next());
    expect(draw()).toEqual(draw());
    expect(new Set(draw()).size).toBe(5);
  });
});
