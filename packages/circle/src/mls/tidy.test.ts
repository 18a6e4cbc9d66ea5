import { expect, test } from "vitest";
import { bytes, circleOf, here, nothing, openCommit, openMessage } from "../../test/mls/people.ts";
import { groupToState } from "./group.ts";
import { createEngine, wipe } from "./index.ts";

const engine = await createEngine("classical");

test("an operation leaves the old group as it was, so that a candidate can be thrown away", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const stored = groups.map((group) => engine.encodeGroup(group));
  const candidate = await engine.commit(here(groups[0]), { remove: [2] }, nothing);
  const accepted = await engine.commit(here(groups[1]), {}, nothing);
  await openCommit(engine, groups[2], candidate.commit);
  await engine.seal(here(groups[0]), nothing, nothing);
  expect(groups.map((group) => engine.encodeGroup(group))).toEqual(stored);
  const followed = await openCommit(engine, groups[0], accepted.commit);
  expect(engine.epochAuthenticator(followed.group)).toEqual(engine.epochAuthenticator(accepted.group));
});

test("after wiping, the old group holds no key of its epoch, and the next one works", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const [ana, ben] = [here(groups[0]), here(groups[1])];
  const { group, commit, consumed } = await engine.commit(ana, {}, nothing);
  const received = await openCommit(engine, ben, commit);
  wipe(consumed);
  wipe(received.consumed);
  for (const old of [ana, ben]) {
    const { keySchedule, privatePath } = groupToState(old);
    expect(keySchedule.initSecret.every((byte) => byte === 0)).toBe(true);
    expect(keySchedule.exporterSecret.every((byte) => byte === 0)).toBe(true);
    const leafKey = here(privatePath.privateKeys[privatePath.leafIndex * 2]);
    expect(leafKey.every((byte) => byte === 0)).toBe(old === ana);
  }
  const sealed = await engine.seal(group, bytes("on"), nothing);
  expect((await openMessage(engine, received.group, sealed.message)).plaintext).toEqual(bytes("on"));
  const next = await engine.commit(received.group, {}, nothing);
  expect((await openCommit(engine, sealed.group, next.commit)).selfRemoved).toBe(false);
});

test("a member may wipe what it gave in", async () => {
  const ana = await engine.generateKeyPackage(bytes("ana"));
  const ben = await engine.generateKeyPackage(bytes("ben"));
  const id = bytes("a circle");
  const alone = await engine.create(id, ana, nothing);
  wipe([id, ana.secrets, ana.keyPackage]);
  const made = await engine.commit(alone, { add: [ben.keyPackage] }, nothing);
  const joined = await engine.join(here(made.welcome), ben);
  wipe([ben.secrets, ben.keyPackage, here(made.welcome)]);
  const stored = engine.encodeGroup(joined);
  const restored = engine.decodeGroup(stored);
  wipe([stored]);
  for (const group of [joined, restored]) {
    const next = await engine.commit(group, {}, nothing);
    expect(engine.epochAuthenticator((await openCommit(engine, made.group, next.commit)).group)).toEqual(
      engine.epochAuthenticator(next.group),
    );
  }
});

test("an epoch that ended keeps names and message keys, and no public key of its tree", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { group } = await engine.commit(here(groups[0]), {}, nothing);
  const past = here(groupToState(group).historicalReceiverData.get(1n));
  expect(past.ratchetTree.map((node) => node?.nodeType)).toEqual(["leaf", undefined, "leaf"]);
  const leaf = here(past.ratchetTree[2]);
  if (leaf.nodeType !== "leaf") throw new Error("expected a leaf");
  expect(leaf.leaf.hpkePublicKey).toHaveLength(0);
  expect(past.secretTree[2]?.handshake.secret).toHaveLength(0);
  expect(past.secretTree[2]?.application.secret).toHaveLength(32);
});

test("private keys of nodes that fell blank are dropped", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo", "dov");
  const renewed = await engine.commit(here(groups[0]), {}, nothing);
  expect(Object.keys(groupToState(renewed.group).privatePath.privateKeys)).toEqual(["0", "1", "3"]);
  const ben = await openCommit(engine, groups[1], renewed.commit);
  const smaller = await engine.commit(ben.group, { remove: [2, 3] }, nothing);
  expect(Object.keys(groupToState(smaller.group).privatePath.privateKeys)).toEqual(["1", "2"]);
});
