/** The log over real sockets: doors, chains, branches, delivery. */
import { type Entry, entryHash, foundingHash, limits } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { type Client, newKeys, randomId } from "./client.ts";
import { paddedBody, type TestCircle, world } from "./world.ts";

const seqs = (client: Client, circle: TestCircle) => client.entries(circle.id).map(({ seq }) => seq);

describe("appending", () => {
  it("acknowledges an entry with its place and hash, and shows it to every member alike", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const other = await w.member(circle);
    const accepted = await client.expect("accepted", circle.message({ body: paddedBody(7) }));
    await other.until(() => seqs(other, circle).length === 1);
    const [own] = client.entries(circle.id) as [Entry];
    const [theirs] = other.entries(circle.id) as [Entry];
    expect(theirs).toEqual(own);
    const { hash, ...content } = theirs;
    const founding = foundingHash(circle.id, circle.door.publicKey);
    expect(Buffer.from(hash)).toEqual(Buffer.from(entryHash(circle.id, founding, content)));
    expect([accepted.seq, accepted.hour, Buffer.from(accepted.hash)]).toEqual([1, content.hour, Buffer.from(hash)]);
  });

  it("refuses what was not proved, in shape or in size, each with its code", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const next = newKeys().publicKey;
    const tooLong = paddedBody(1, limits.message + 8192);
    const answers = [{ drop: randomId(), body: paddedBody(1) }];
    expect(await client.codeOf(circle.message({ door: newKeys().publicKey }))).toBe("door-needed");
    expect(await client.codeOf(circle.message({ circle: randomId() }))).toBe("door-needed");
    expect(await client.codeOf(circle.message({ next }))).toBe("frame-malformed");
    expect(await client.codeOf(circle.message({ answers }))).toBe("frame-malformed");
    expect(await client.codeOf(circle.message({ kind: "commit" }))).toBe("frame-malformed");
    expect(await client.codeOf(circle.message({ body: paddedBody(1, 513) }))).toBe("size-unpadded");
    expect(await client.codeOf(circle.message({ body: new Uint8Array(0) }))).toBe("size-unpadded");
    expect(await client.codeOf(circle.message({ body: tooLong }))).toBe("size-oversize");
    expect(await client.codeOf(circle.commit({ body: tooLong }).ask)).toBe("accepted");
  });

  it("takes the same entry again as often as it is sent, also after a restart, and no other under its id", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const message = circle.message();
    const first = await client.expect("accepted", message);
    await w.step(client, circle);
    expect(await client.expect("accepted", message)).toMatchObject({ seq: first.seq, hash: first.hash });
    await w.restart();
    const again = await w.member(circle, 0, circle.doors[0]);
    expect(await again.expect("accepted", message)).toMatchObject({ seq: first.seq, hash: first.hash });
    expect(await again.codeOf({ ...message, body: paddedBody(9) })).toBe("entry-conflict");
    expect(seqs(again, circle)).toEqual([1, 2]);
  });

  it("answers each of many pipelined requests once, in the order they were sent", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const { ask, next } = circle.commit();
    const message = circle.message({ door: next.publicKey });
    const proof = client.prove("door", circle.id, next);
    const replies = await Promise.all([
      client.ask(ask),
      client.ask({ type: "open", circle: circle.id, door: next.publicKey, proof, after: 1 }),
      client.ask(message),
      client.ask({ type: "ping" }),
    ]);
    expect(replies.map(({ type }) => type)).toEqual(["accepted", "opened", "accepted", "done"]);
    expect(seqs(client, circle)).toEqual([1, 2]);
  });
});

describe("doors", () => {
  it("answers alike, byte for byte, to an unknown circle, a wrong door and a bad proof", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const stranger = newKeys();
    const attempts = [
      { circle: randomId(), door: circle.door, proof: client.prove("door", circle.id, circle.door) },
      { circle: randomId(), door: stranger },
      { circle: circle.id, door: stranger },
      { circle: circle.id, door: circle.door, proof: new Uint8Array(64) },
      { circle: circle.id, door: circle.door, proof: client.prove("keeper", circle.id, circle.door) },
    ];
    const answers = new Set<string>();
    for (const { circle: id, door, proof = client.prove("door", id, door) } of attempts) {
      const before = client.raw.length;
      await client.ask({ type: "open", circle: id, door: door.publicKey, proof, after: 0 });
      const bytes = Buffer.from(client.raw[before] as Uint8Array);
      answers.add(Buffer.concat([bytes.subarray(0, 1), bytes.subarray(5)]).toString("hex"));
    }
    expect([...answers]).toHaveLength(1);
    expect(client.inbox.at(-1)).toMatchObject({ code: "door-refused", detail: "" });
  });

  it("takes no proof made for another connection", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const thief = await w.client();
    const proof = client.prove("door", circle.id, circle.door);
    const open = { type: "open", circle: circle.id, door: circle.door.publicKey, proof, after: 0 } as const;
    expect(await thief.codeOf(open)).toBe("door-refused");
  });

  it("accepts exactly one of many commits at once", async () => {
    const w = await world();
    const { circle } = await w.circle();
    const members = await Promise.all(Array.from({ length: 10 }, () => w.member(circle)));
    const codes = await Promise.all(members.map((member) => member.codeOf(circle.commit().ask)));
    expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
    expect(codes.filter((code) => code === "epoch-stale")).toHaveLength(9);
  });

  it("shows a removed member its removal and nothing later, live and after coming back", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const removed = await w.member(circle);
    const old = circle.door;
    await w.step(client, circle);
    await client.expect("accepted", circle.message());
    await w.step(client, circle);
    await removed.expect("done", { type: "ping" });
    expect(seqs(removed, circle)).toEqual([1]);
    const back = await w.client();
    const opened = await w.enter(back, circle, 0, old);
    expect(opened).toMatchObject({ head: 1, closed: true, epoch: 0, from: 0 });
    await back.expect("done", { type: "ping" });
    expect(seqs(back, circle)).toEqual([1]);
    expect(await back.codeOf(circle.message({ door: old.publicKey }))).toBe("epoch-stale");
  });

  it("lets a newcomer read from its door back to the founding", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (let i = 0; i < 3; i++) {
      await client.expect("accepted", circle.message());
      await w.step(client, circle);
    }
    const newcomer = await w.member(circle);
    await newcomer.expect("done", { type: "ping" });
    expect(seqs(newcomer, circle)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("forgets a circle's doors when it is closed", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    await client.expect("done", { type: "close", circle: circle.id });
    expect(await client.codeOf(circle.message())).toBe("door-needed");
    const other = await w.member(circle);
    await other.expect("accepted", circle.message());
    await client.expect("done", { type: "ping" });
    expect(seqs(client, circle)).toEqual([]);
  });
});

describe("contests", () => {
  it("need a closed door, and one per connection and door", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    expect(await client.codeOf(circle.commit({ kind: "contest" }).ask)).toBe("contest-refused");
    await client.expect("accepted", circle.commit().ask);
    const contest = circle.commit({ kind: "contest" }).ask;
    const accepted = await client.expect("accepted", contest);
    expect(await client.expect("accepted", contest)).toMatchObject({ seq: accepted.seq });
    expect(await client.codeOf(circle.commit({ kind: "contest" }).ask)).toBe("contest-refused");
    const other = await w.member(circle);
    expect(await other.codeOf(circle.commit({ kind: "contest" }).ask)).toBe("accepted");
  });

  it("are read by every branch, and chain behind what lies under the door already", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const root = circle.door;
    const first = circle.commit();
    await client.expect("accepted", first.ask);
    const loyal = await w.member(circle, 0, first.next);
    const contest = circle.commit({ kind: "contest", door: root.publicKey });
    await client.expect("accepted", contest.ask);
    const rebel = await w.member(circle, 0, contest.next);
    await loyal.expect("accepted", circle.message({ door: first.next.publicKey }));
    await rebel.expect("accepted", circle.message({ door: contest.next.publicKey }));
    await loyal.until(() => seqs(loyal, circle).length === 3);
    await rebel.until(() => seqs(rebel, circle).length === 3);
    expect([seqs(loyal, circle), seqs(rebel, circle)]).toEqual([
      [1, 2, 3],
      [1, 2, 4],
    ]);
    const [commit, contested] = rebel.entries(circle.id) as [Entry, Entry];
    const expected = entryHash(circle.id, commit.hash, contested);
    expect(Buffer.from(contested.hash)).toEqual(Buffer.from(expected));
  });

  it("show a member who changes branch what it has not seen, and nothing twice", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const first = circle.commit();
    await client.expect("accepted", first.ask);
    const contest = circle.commit({ kind: "contest" });
    await client.expect("accepted", contest.ask);
    const writer = await w.member(circle, 0, first.next);
    await writer.expect("accepted", circle.message({ door: first.next.publicKey }));
    await w.enter(client, circle, 0, contest.next);
    await client.expect("accepted", circle.message({ door: contest.next.publicKey }));
    await w.enter(client, circle, 0, first.next);
    await writer.expect("accepted", circle.message({ door: first.next.publicKey }));
    await client.until(() => seqs(client, circle).length === 5);
    expect(seqs(client, circle).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("delivery", () => {
  it("leaves no gap and shows nothing twice where the backlog meets what is live", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) await Promise.all(Array.from({ length: 8 }, () => client.expect("accepted", circle.message())));
    })();
    const readers: Client[] = [];
    for (let i = 0; i < 12; i++) {
      readers.push(await w.member(circle));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    isWriting = false;
    await writing;
    const all = seqs(client, circle);
    for (const reader of readers) {
      await reader.until(() => seqs(reader, circle).length >= all.length);
      expect(seqs(reader, circle)).toEqual(all);
    }
  });

  it("follows a member from door to door without a gap while commits go on", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const follower = await w.member(circle);
    for (let epoch = 0; epoch < 15; epoch++) {
      await Promise.all([client.expect("accepted", circle.message()), client.expect("accepted", circle.message())]);
      const { ask, next } = circle.commit();
      const { seq } = await client.expect("accepted", ask);
      circle.doors.push(next);
      const opening = w.enter(follower, circle, seq);
      await w.enter(client, circle, seq);
      await client.expect("accepted", circle.message());
      await opening;
    }
    await follower.until(() => seqs(follower, circle).length >= 60);
    expect(seqs(follower, circle)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it("begins behind what the client says that it has", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (let i = 0; i < 5; i++) await client.expect("accepted", circle.message());
    const late = await w.member(circle, 3);
    await late.expect("done", { type: "ping" });
    expect(seqs(late, circle)).toEqual([4, 5]);
  });

  it("gives only what comes to whoever asks for nothing of what is there, and nothing of that twice", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (let i = 0; i < 3; i++) await client.expect("accepted", circle.message());
    const late = await w.member(circle, Number.MAX_SAFE_INTEGER);
    for (let i = 0; i < 2; i++) await client.expect("accepted", circle.message());
    await late.until(() => seqs(late, circle).length === 2);
    await w.enter(late, circle, 1);
    await late.until(() => seqs(late, circle).length === 4);
    await client.expect("accepted", circle.message());
    await late.until(() => seqs(late, circle).length === 5);
    expect(seqs(late, circle)).toEqual([4, 5, 2, 3, 6]);
  });

  it("ends with the connection, also where that closed before it had begun", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (let i = 0; i < 30; i++) {
      const hasty = await w.client();
      void hasty.open(circle.id, circle.door);
      hasty.ws.terminate();
    }
    await expect.poll(() => w.sanctuary.stats().connections).toBe(1);
    await client.expect("accepted", circle.message());
    await expect.poll(() => w.sanctuary.stats().followed).toBe(1);
  });
});
