/** A folder that an earlier sanctuary wrote is read as if it had been written by this one. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { depositOf } from "./locks.ts";
import { type World, world } from "./world.ts";

function change({ dataDir }: World, sql: string): void {
  const db = new DatabaseSync(join(dataDir, "nexus.db"));
  db.exec(`BEGIN; ${sql}; COMMIT`);
  db.close();
}

/** There were no locks. */
const TO_SECOND = "DROP TABLE lock; PRAGMA user_version = 2";

/** Puts the index back into its first form: a row for each entry. */
const TO_FIRST = `
    ${TO_SECOND};
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
    PRAGMA user_version = 1`;

describe("a store of the first schema", () => {
  it("shows every entry in order, and knows what is sent again", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const asks = Array.from({ length: 300 }, () => circle.message());
    for (const ask of asks) await client.expect("accepted", ask);
    await w.sanctuary.close();
    change(w, TO_FIRST);
    await w.restart();
    const reader = await w.member(circle);
    await reader.until(() => reader.entries(circle.id).length >= asks.length);
    expect(reader.entries(circle.id).map(({ seq }) => seq)).toEqual(asks.map((_, at) => at + 1));
    const again = await reader.expect("accepted", asks[7] as (typeof asks)[number]);
    expect(again.seq).toBe(8);
  });
});

describe("a store of the second schema", () => {
  it("keeps what it had, and takes keys into locks", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.message());
    await w.sanctuary.close();
    change(w, TO_SECOND);
    await w.restart();
    const reader = await w.member(circle);
    await reader.until(() => reader.entries(circle.id).length === 1);
    const [own, other] = [randomBytes(32), randomBytes(32)].map((key) => new Uint8Array(key));
    const waits = await reader.expect("lock", depositOf(circle.id, own as Uint8Array, other as Uint8Array));
    expect(waits.key).toBeUndefined();
    const lifted = await reader.expect("lock", depositOf(circle.id, other as Uint8Array, own as Uint8Array));
    expect(lifted.key).toEqual(own);
  });
});
