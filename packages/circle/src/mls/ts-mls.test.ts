import { expect, test } from "vitest";
import { bytes, circleOf, here, nothing, openCommit, openMessage, text } from "../../test/mls/people.ts";
import { createEngine, type Suite } from "./index.ts";

const engine = await createEngine("classical");

test.each<Suite>(["classical", "x-wing"])("two people found a circle and hear each other (%s)", async (suite) => {
  const engine = await createEngine(suite);
  const [ana, ben] = (await circleOf(engine, "ana", "ben")).groups;

  const sealed = await engine.seal(here(ana), bytes("I slept well"), bytes("check-in"));
  const heard = await openMessage(engine, ben, sealed.message);
  expect(text(heard.plaintext)).toBe("I slept well");
  expect(text(heard.aad)).toBe("check-in");
  expect([heard.sender, text(heard.from.identity), heard.epoch]).toEqual([0, "ana", 1]);
  expect(engine.epochAuthenticator(here(ben))).toEqual(engine.epochAuthenticator(here(ana)));
  expect(text(engine.context(here(ben)))).toBe("agreement 1");

  const { group, commit, welcome } = await engine.commit(heard.group, {}, bytes("fresh keys"));
  expect(welcome).toBeUndefined();
  const received = await openCommit(engine, sealed.group, commit);
  expect(text(received.aad)).toBe("fresh keys");
  expect(engine.epochAuthenticator(received.group)).toEqual(engine.epochAuthenticator(group));
});

test("a commit tells who came, who went and what is agreed now", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const dov = await engine.generateKeyPackage(bytes("dov"));
  const change = { add: [dov.keyPackage], remove: [1], context: bytes("agreement 2") };
  const { commit, welcome } = await engine.commit(here(groups[0]), change, nothing);

  const received = await openCommit(engine, groups[2], commit);
  expect(received.sender).toBe(0);
  expect(received.added).toMatchObject([{ leaf: 1, identity: bytes("dov"), keyPackage: dov.keyPackage }]);
  expect(received.removed).toMatchObject([{ leaf: 1, identity: bytes("ben") }]);
  expect(text(here(received.context))).toBe("agreement 2");
  expect([received.selfRemoved, received.foreign]).toEqual([false, []]);

  const joined = await engine.join(here(welcome), dov);
  expect(engine.members(joined).map(({ identity }) => text(identity))).toEqual(["ana", "dov", "cleo"]);
  expect(text(engine.context(joined))).toBe("agreement 2");
  expect([engine.ownLeaf(joined), engine.epoch(joined), text(engine.groupId(joined))]).toEqual([1, 2, "a circle"]);
});

test("a commit that leaves the agreement alone says nothing about it", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { commit } = await engine.commit(here(groups[0]), {}, nothing);
  expect((await openCommit(engine, groups[1], commit)).context).toBeUndefined();
});

test("the one who is removed sees the last epoch as it was, and can neither speak nor commit", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const { commit } = await engine.commit(here(groups[0]), { remove: [1] }, nothing);
  const removed = await openCommit(engine, groups[1], commit);
  expect(removed.selfRemoved).toBe(true);
  expect(engine.epoch(removed.group)).toBe(1);
  expect(engine.members(removed.group)).toHaveLength(3);
  const restored = engine.decodeGroup(engine.encodeGroup(removed.group));
  for (const group of [removed.group, restored]) {
    await expect(engine.seal(group, nothing, nothing)).rejects.toThrow("this member was removed");
    await expect(engine.commit(group, {}, nothing)).rejects.toThrow("this member was removed");
  }
});

test("messages are heard in any order, and each one once", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  let ana = here(groups[0]);
  let ben = here(groups[1]);
  const messages: Uint8Array[] = [];
  for (let i = 0; i < 80; i++) {
    const sealed = await engine.seal(ana, bytes(String(i)), nothing);
    ana = sealed.group;
    messages.push(sealed.message);
  }
  for (const [i, message] of [...messages.entries()].reverse()) {
    const heard = await openMessage(engine, ben, message);
    expect(text(heard.plaintext)).toBe(String(i));
    ben = heard.group;
  }
  await expect(engine.open(ben, here(messages[40]))).rejects.toMatchObject({ code: "mls-replayed" });
});

test("a message is heard one epoch later, by the name of the one who sent it, and not two", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  let [ana, ben] = [here(groups[0]), here(groups[1])];
  const { message } = await engine.seal(here(groups[2]), bytes("I leave"), nothing);
  const gus = await engine.generateKeyPackage(bytes("gus"));
  for (const change of [{ remove: [2], add: [gus.keyPackage] }]) {
    const made = await engine.commit(ana, change, nothing);
    ana = made.group;
    ben = (await openCommit(engine, ben, made.commit)).group;
  }
  expect(text(here(engine.members(ben)[2]).identity)).toBe("gus");
  const stored = engine.decodeGroup(engine.encodeGroup(ben));
  const heard = await openMessage(engine, stored, message);
  expect([heard.sender, text(heard.from.identity), heard.epoch]).toEqual([2, "cleo", 1]);

  const { commit } = await engine.commit(ana, {}, nothing);
  const { group } = await openCommit(engine, ben, commit);
  await expect(engine.open(group, message)).rejects.toMatchObject({ code: "mls-wrong-epoch" });
});

test("who lost step comes back in one commit under the same signature key", async () => {
  const { groups, own } = await circleOf(engine, "ana", "ben");
  const again = await engine.renewKeyPackage(here(own[1]));
  expect(await engine.inspectKeyPackage(again.keyPackage)).toEqual(
    await engine.inspectKeyPackage(here(own[1]).keyPackage),
  );
  const { group, welcome } = await engine.commit(here(groups[0]), { remove: [1], add: [again.keyPackage] }, nothing);
  const back = await engine.join(here(welcome), again);
  expect(engine.epochAuthenticator(back)).toEqual(engine.epochAuthenticator(group));
});

test("a secret exported under one label is the same for all, and another under another label", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const [ana, ben] = await Promise.all(groups.map((group) => engine.exportSecret(group, "nexus door", bytes("a"), 32)));
  expect(ben).toEqual(ana);
  expect(ana).toHaveLength(32);
  expect(await engine.exportSecret(here(groups[0]), "nexus door", bytes("b"), 32)).not.toEqual(ana);
  expect(await engine.exportSecret(here(groups[0]), "nexus envelope", bytes("a"), 32)).not.toEqual(ana);
});

test("a vouch holds under its label, by its signer, for its content, and not otherwise", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const [ana, ben] = engine.members(here(groups[0])).map(({ signatureKey }) => signatureKey);
  const content = bytes("I know her");
  const signature = await engine.sign(here(groups[0]), "nexus vouch", content);
  expect(await engine.verify(here(ana), "nexus vouch", content, signature)).toBe(true);
  expect(await engine.verify(here(ben), "nexus vouch", content, signature)).toBe(false);
  expect(await engine.verify(here(ana), "nexus consent", content, signature)).toBe(false);
  expect(await engine.verify(here(ana), "nexus vouch", bytes("I knew her"), signature)).toBe(false);
  expect(await engine.verify(nothing, "nexus vouch", content, signature)).toBe(false);
  expect(await engine.verify(here(ana), "nexus vouch", content, nothing)).toBe(false);
});
