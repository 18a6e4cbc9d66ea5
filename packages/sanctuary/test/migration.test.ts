/** A folder that an earlier sanctuary wrote is read as if it had been written by this one. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { type World, world } from "./world.ts";

/** Puts the index back into its first form: a row for each entry. */
function toFirstSchema({ dataDir }: World): void {
  const db = new DatabaseSync(join(dataDir, "nexus.db"));
  db.exec(`
    BEGIN;
    DROP TABLE known;
    CREATE TABLE position (
      circle INTEGER NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (circle, seq)
    ) WITHOUT ROWID;
    CREATE TABLE known (
      circle INTEGER NOT NULL, id BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (circle, id)
    ) WITHOUT ROWID;
    INSERT INTO position SELECT circle, seq, place FROM entry;
    INSERT INTO known SELECT circle, id, seq FROM entry;
    UPDATE progress SET indexed = (SELECT max(place) FROM entry);
    PRAGMA user_version = 1;
    COMMIT`);
  db.close();
}

describe("a store of the first schema", () => {
  it("shows every entry in order, and knows what is sent again", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const asks = Array.from({ length: 300 }, () => circle.message());
    for (const ask of asks) await client.expect("accepted", ask);
    await w.sanctuary.close();
    toFirstSchema(w);
    await w.restart();
    const reader = await w.member(circle);
    await reader.until(() => reader.entries(circle.id).length >= asks.length);
    expect(reader.entries(circle.id).map(({ seq }) => seq)).toEqual(asks.map((_, at) => at + 1));
    const again = await reader.expect("accepted", asks[7] as (typeof asks)[number]);
    expect(again.seq).toBe(8);
  });
});
