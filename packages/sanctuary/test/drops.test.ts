/** The mailboxes of the invite handshake. */
import { limits } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { type Client, type Keys, newKeys, type ReplyOf, randomId } from "./client.ts";
import { paddedBody, type TestCircle, type World, world } from "./world.ts";

const HOUR = 3_600_000;

interface Invite {
  readonly drop: Uint8Array;
  readonly keys: Keys;
}

async function invited(w: World, hours = 24) {
  const { circle, client } = await w.circle();
  const invite: Invite = { drop: randomId(), keys: newKeys() };
  await client.expect("done", setDrop(circle, invite, hours));
  return { circle, client, invite, guest: await w.client() };
}

const setDrop = (circle: TestCircle, { drop, keys }: Invite, hours = 24) =>
  ({ type: "setDrop", circle: circle.id, drop, key: keys.publicKey, hours, offer: paddedBody(3) }) as const;

const openDrop = (client: Client, { drop, keys }: Invite) =>
  ({ type: "openDrop", drop, key: keys.publicKey, proof: client.prove("drop", drop, keys) }) as const;

const moves = (client: Client) =>
  client.inbox.filter((reply): reply is ReplyOf<"dropMoved"> => reply.type === "dropMoved");

describe("a drop", () => {
  it("carries offer, knock and answer between a member and one who is invited", async () => {
    const w = await world();
    const { circle, client, invite, guest } = await invited(w);
    await client.expect("dropOpened", openDrop(client, invite));
    const opened = await guest.expect("dropOpened", openDrop(guest, invite));
    expect([opened.offer[0], opened.knock, opened.answer]).toEqual([3, undefined, undefined]);
    await guest.expect("done", { type: "knock", drop: invite.drop, body: paddedBody(5) });
    await client.until(() => moves(client).length === 1);
    expect(moves(client)[0]?.knock?.[0]).toBe(5);
    const { ask } = circle.commit({ answers: [{ drop: invite.drop, body: paddedBody(6) }] });
    await client.expect("accepted", ask);
    await guest.until(() => moves(guest).length === 2);
    expect(moves(guest)[1]?.answer?.[0]).toBe(6);
    const late = await w.client();
    const again = await late.expect("dropOpened", openDrop(late, invite));
    expect([again.knock?.[0], again.answer?.[0]]).toEqual([5, 6]);
  });

  it("takes one knock: the same again is fine, another is not", async () => {
    const w = await world();
    const { invite, guest } = await invited(w);
    const second = await w.client();
    for (const client of [guest, second]) await client.expect("dropOpened", openDrop(client, invite));
    const knock = { type: "knock", drop: invite.drop, body: paddedBody(5) } as const;
    expect([await guest.codeOf(knock), await second.codeOf(knock)]).toEqual(["done", "done"]);
    expect(await second.codeOf({ ...knock, body: paddedBody(6) })).toBe("drop-used");
  });

  it("releases an answer only with its accepted commit", async () => {
    const w = await world();
    const { circle, client, invite, guest } = await invited(w);
    await guest.expect("dropOpened", openDrop(guest, invite));
    const answers = [{ drop: invite.drop, body: paddedBody(6) }];
    const loser = circle.commit({ answers });
    await client.expect("accepted", circle.commit().ask);
    expect(await client.codeOf(loser.ask)).toBe("epoch-stale");
    expect((await guest.expect("dropOpened", openDrop(guest, invite))).answer).toBe(undefined);
  });

  it("refuses a whole commit whose answer has no place, and one whose place is taken", async () => {
    const w = await world();
    const { circle, client, invite } = await invited(w);
    const foreign = await invited(w);
    const answerTo = (drop: Uint8Array) => ({ answers: [{ drop, body: paddedBody(6) }] });
    expect(await client.codeOf(circle.commit(answerTo(randomId())).ask)).toBe("drop-refused");
    expect(await client.codeOf(circle.commit(answerTo(foreign.invite.drop)).ask)).toBe("drop-refused");
    await client.expect("done", { type: "answer", circle: circle.id, drop: invite.drop, body: paddedBody(7) });
    expect(await client.codeOf(circle.commit(answerTo(invite.drop)).ask)).toBe("drop-used");
    expect(await client.codeOf(circle.commit().ask)).toBe("accepted");
  });

  it("answers alike, byte for byte, when it is unknown, expired, or opened with another key", async () => {
    let now = Date.now();
    const w = await world({ now: () => now });
    const { invite, guest } = await invited(w, 1);
    const wrongKey = { drop: invite.drop, keys: newKeys() };
    const unknown = { drop: randomId(), keys: invite.keys };
    const answers = new Set<string>();
    const attempt = async (ask: ReturnType<typeof openDrop>) => {
      const before = guest.raw.length;
      expect(await guest.codeOf(ask)).toBe("drop-refused");
      const bytes = Buffer.from(guest.raw[before] as Uint8Array);
      answers.add(Buffer.concat([bytes.subarray(0, 1), bytes.subarray(5)]).toString("hex"));
    };
    await attempt(openDrop(guest, wrongKey));
    await attempt(openDrop(guest, unknown));
    await attempt({ ...openDrop(guest, invite), proof: new Uint8Array(64) });
    now += 2 * HOUR;
    await attempt(openDrop(guest, invite));
    expect([...answers]).toHaveLength(1);
  });

  it("is gone on time and after it was taken back, and tells who watches", async () => {
    let now = Date.now();
    const w = await world({ now: () => now, sweepEvery: 10 });
    const { circle, client, invite, guest } = await invited(w, 1);
    const other: Invite = { drop: randomId(), keys: newKeys() };
    await client.expect("done", setDrop(circle, other));
    for (const each of [invite, other]) await guest.expect("dropOpened", openDrop(guest, each));
    await client.expect("done", { type: "takeDrop", circle: circle.id, drop: other.drop });
    await guest.until(() => moves(guest).length === 1);
    now += 2 * HOUR;
    await guest.until(() => moves(guest).length === 2);
    expect(moves(guest).map(({ gone }) => gone)).toEqual([true, true]);
    expect(await guest.codeOf({ type: "knock", drop: invite.drop, body: paddedBody(5) })).toBe("drop-refused");
  });

  it("lasts no less than it was set out for", async () => {
    let now = Math.floor(Date.now() / HOUR) * HOUR + HOUR - 1000;
    const w = await world({ now: () => now, sweepEvery: 10 });
    const { invite, guest } = await invited(w, 1);
    now += HOUR - 1;
    await guest.expect("dropOpened", openDrop(guest, invite));
  });

  it("is set out by an open door, with a padded offer and a bounded life", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const invite = { drop: randomId(), keys: newKeys() };
    const ask = setDrop(circle, invite);
    const stranger = await w.client();
    expect(await stranger.codeOf(ask)).toBe("door-needed");
    expect(await client.codeOf({ ...ask, offer: paddedBody(1, 100) })).toBe("size-unpadded");
    expect(await client.codeOf({ ...ask, hours: 0 })).toBe("frame-malformed");
    expect(await client.codeOf({ ...ask, hours: limits.dropHours + 1 })).toBe("frame-malformed");
    await client.expect("accepted", circle.commit().ask);
    expect(await client.codeOf(ask)).toBe("epoch-stale");
  });

  it("is knocked at only by who proved its key on this connection", async () => {
    const w = await world();
    const { invite, guest } = await invited(w);
    expect(await guest.codeOf({ type: "knock", drop: invite.drop, body: paddedBody(1) })).toBe("drop-refused");
    await guest.expect("dropOpened", openDrop(guest, invite));
    expect(await guest.codeOf({ type: "knock", drop: invite.drop, body: paddedBody(1, 600) })).toBe("size-unpadded");
  });
});
