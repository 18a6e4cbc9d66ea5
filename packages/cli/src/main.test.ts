import { expect, test } from "vitest";
import { parse } from "./command.ts";
import { table } from "./commands/table.ts";
import { harmless } from "./io.ts";

const commands = table.filter(({ name }) => name !== "raid");

test("every command has a help that tells its options", async () => {
  for (const { name, load } of commands) {
    const loaded = await load();
    if (typeof loaded === "function") throw new Error(`${name} reads its arguments itself`);
    expect(loaded.name).toBe(name);
    for (const { what } of Object.values(loaded.options)) expect(what).toMatch(/^\S.*[^.]$/);
  }
});

test("every circle command speaks JSON, and finds its vault", async () => {
  for (const { name, load } of commands.filter((it) => it.name.startsWith("circle "))) {
    const loaded = await load();
    if (typeof loaded === "object")
      expect([name, Object.keys(loaded.options)]).toEqual([name, expect.arrayContaining(["json", "vault"])]);
  }
});

test("a value below zero is no option", async () => {
  const { checkIn } = await import("./commands/circle/check-in.ts");
  expect(parse(checkIn, ["--valence", "-0.5", "--arousal", "-.25"]).values).toEqual({
    valence: "-0.5",
    arousal: "-.25",
  });
});

test("what others write does not steer the terminal", () => {
  expect(harmless("\x1b]0;owned\x07\x1b[2Jhello\u009b31m\u202eolleh\r\n\t\x1b[1mbold\x1b[22m")).toBe(
    "]0;owned[2Jhello31molleh\n\t\x1b[1mbold\x1b[22m",
  );
});
