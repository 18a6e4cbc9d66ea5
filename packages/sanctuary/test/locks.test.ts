/** Two keys, each for the other: what a sanctuary hands out, and to whom. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { lockCommitment, lockName } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { type Client, randomKey } from "./client.ts";
import { depositOf } from "./locks.ts";
import { type TestCircle, type World, world } from "./world.ts";

/** Two members of a circle, each with a key; `leave` brings one's own. */
async function two(w: World) {
  const { circle, client: one } = await w.circle();
  const other = await w.member(circle);
  const keys = [randomKey(), randomKey()] as const;
  const asks = [depositOf(circle.id, keys[0], keys[1]), depositOf(circle.id, keys[1], keys[0])] as const;
  return { circle, one, other, keys, asks };
}

const waits = async (client: Client, ask: ReturnType<typeof depositOf>) =>
  (await client.expect("lock", ask)).key === undefined;

const liftedAt = (client: Client) => client.inbox.filter((reply) => reply.type === "lifted");

function storedLocks({ dataDir }: World) {
  const db = new DatabaseSync(join(dataDir, "nexus.db"), { readOnly: true });
  const rows = db.prepare("SELECT * FROM lock").all();
  db.close();
  return rows;
}

describe("a lock", () => {
  it("hands out nothing for one key, and each the other's for both", async () => {
    const w = await world();
    const { one, other, keys, asks } = await two(w);
    expect(await waits(one, asks[0])).toBe(true);
    expect(await waits(one, asks[0])).toBe(true);
    expect((await other.expect("lock", asks[1])).key).toEqual(keys[0]);
    expect((await one.expect("lock", asks[0])).key).toEqual(keys[1]);
  });

  it("tells whoever waits on an open connection at once, and nobody else", async () => {
    const w = await world();
    const { circle, one, other, keys, asks } = await two(w);
    const third = await w.member(circle);
    await one.expect("lock", asks[0]);
    await other.expect("lock", asks[1]);
    await one.until(() => liftedAt(one).length > 0);
    const lock = lockName(lockCommitment(keys[0]), lockCommitment(keys[1]));
    expect(liftedAt(one)).toEqual([{ type: "lifted", circle: circle.id, lock }]);
    await third.expect("done", { type: "ping" });
    expect([liftedAt(other), liftedAt(third)]).toEqual([[], []]);
  });

  it("cannot be asked without one of its keys, nor lifted with a wrong one", async () => {
    const w = await world();
    const { circle, one, other, keys, asks } = await two(w);
    await one.expect("lock", asks[0]);
    const commitment = lockCommitment(keys[0]);
    for (const key of [randomKey(), commitment, lockCommitment(keys[1])]) {
      expect(await waits(other, { type: "deposit", circle: circle.id, key, other: commitment })).toBe(true);
    }
    expect(await waits(one, asks[0])).toBe(true);
  });

  it("has two keys: one alone does not lift it for itself", async () => {
    const w = await world();
    const { circle, one, keys } = await two(w);
    expect(await one.codeOf(depositOf(circle.id, keys[0], keys[0]))).toBe("lock-refused");
  });

  it("needs the present door of its circle", async () => {
    const w = await world();
    const { circle, one, other, asks } = await two(w);
    await one.expect("lock", asks[0]);
    await w.step(other, circle);
    const late = await w.member(circle, 0, circle.doors[0]);
    expect(await late.codeOf(asks[1])).toBe("epoch-stale");
    const stranger = await w.client();
    expect(await stranger.codeOf(asks[1])).toBe("door-needed");
    expect((await other.expect("lock", asks[1])).key).toBeDefined();
  });

  it("is there after a restart, with its keys wrapped on the disk", async () => {
    const w = await world();
    const { circle, one, keys, asks } = await two(w);
    await one.expect("lock", asks[0]);
    for (const row of storedLocks(w)) {
      for (const value of Object.values(row)) {
        if (value instanceof Uint8Array) expect(Buffer.from(value).includes(keys[0])).toBe(false);
      }
    }
    expect(storedLocks(w)).toHaveLength(1);
    await w.restart();
    const back = await w.member(circle);
    expect((await back.expect("lock", asks[1])).key).toEqual(keys[0]);
  });

  it("lets go of those who waited and went", async () => {
    const w = await world();
    const { one, other, asks } = await two(w);
    await one.expect("lock", asks[0]);
    await one.close();
    expect((await other.expect("lock", asks[1])).key).toBeDefined();
    expect(w.sanctuary.stats().bugs).toBe(0);
  });
});

describe("the same two keys in two circles", () => {
  it("make two locks", async () => {
    const w = await world();
    const { one, keys, asks } = await two(w);
    const elsewhere: { circle: TestCircle; client: Client } = await w.circle();
    await one.expect("lock", asks[0]);
    expect(await waits(elsewhere.client, depositOf(elsewhere.circle.id, keys[1], keys[0]))).toBe(true);
  });
});
