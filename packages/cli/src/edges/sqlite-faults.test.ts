import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { named } from "./sqlite-faults.ts";

test("a store without room is told as vault-full", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE records (value BLOB); PRAGMA max_page_count = 2");
  const fill = () => named(() => database.prepare("INSERT INTO records VALUES (zeroblob(100000))").run());
  expect(fill).toThrow(expect.objectContaining({ code: "vault-full" }));
  database.close();
});

test.each([
  [11, "vault-damaged"],
  [26, "vault-damaged"],
  [522, "vault-damaged"],
  [778, "vault-full"],
  [5, "vault-locked"],
  [261, "vault-locked"],
])("SQLite's result %d has a name", (errcode, code) => {
  const fail = () => {
    throw Object.assign(new Error("as SQLite says it"), { code: "ERR_SQLITE_ERROR", errcode });
  };
  expect(() => named(fail)).toThrow(expect.objectContaining({ code }));
});

test("a bug stays a bug", () => {
  const bug = new TypeError("x is not a function");
  expect(() =>
    named(() => {
      throw bug;
    }),
  ).toThrow(bug);
});
