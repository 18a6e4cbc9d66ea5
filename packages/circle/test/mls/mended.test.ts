import { decodeUint8 } from "ts-mls/codec/number.js";
import { decodeOptional } from "ts-mls/codec/optional.js";
import { decodeVarLenData } from "ts-mls/codec/variableLength.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import { initializeEpoch } from "ts-mls/keySchedule.js";
import { encodeMlsMessage } from "ts-mls/message.js";
import { protectApplicationData } from "ts-mls/messageProtection.js";
import { verifyParentHashes } from "ts-mls/parentHash.js";
import { decodeRatchetTree, encodeRatchetTree, type RatchetTree } from "ts-mls/ratchetTree.js";
import { expect, test } from "vitest";
import { groupToState } from "../../src/mls/group.ts";
import type { Group } from "../../src/mls/index.ts";
import { createKit, type Kit } from "../../src/mls/kit.ts";
import { decodeWhole } from "../../src/mls/refuse.ts";
import { kitToEngine } from "../../src/mls/ts-mls.ts";
import { forgeWelcome } from "./forge.ts";
import { bytes, circleOf, here, nothing, openCommit } from "./people.ts";

/** One story for each thing that `patches/ts-mls-1.6.4.mjs` mends. All of them fail on the library as published. */
const kit = await createKit("classical");
const engine = kitToEngine(kit);

test("a newcomer can join after fresh keys, a removal and another newcomer", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo", "dov", "eli");
  const [first, second] = await Promise.all(["fay", "gus"].map((name) => engine.generateKeyPackage(bytes(name))));
  const renewed = await engine.commit(here(groups[0]), {}, nothing);
  const smaller = await engine.commit(renewed.group, { remove: [2] }, nothing);
  const larger = await engine.commit(smaller.group, { add: [here(first).keyPackage] }, nothing);
  const largest = await engine.commit(larger.group, { add: [here(second).keyPackage] }, nothing);
  const joined = await engine.join(here(largest.welcome), here(second));
  expect(engine.epochAuthenticator(joined)).toEqual(engine.epochAuthenticator(largest.group));
});

test("an unmerged leaf outside of the tree is refused, and nobody waits for ever", async () => {
  const { sender, joiner, welcome } = await oneWelcome();
  const forged = await forgeWelcome(kit, sender, joiner, welcome, (tree) =>
    encodeTree(tree, (nodes) => withUnmerged(nodes, () => [1000])),
  );
  await expect(engine.join(here(forged), joiner)).rejects.toMatchObject({ code: "mls-invalid" });
});

test("a new agreement and a removal fit into one commit", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const change = { remove: [1], context: bytes("agreement 2") };
  const { group, commit } = await engine.commit(here(groups[0]), change, nothing);
  const received = await openCommit(engine, groups[2], commit);
  expect(received.context).toEqual(bytes("agreement 2"));
  expect(engine.epochAuthenticator(received.group)).toEqual(engine.epochAuthenticator(group));
});

test("who is removed learns it, even when a newcomer takes the same leaf", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const dov = await engine.generateKeyPackage(bytes("dov"));
  const { commit } = await engine.commit(here(groups[0]), { remove: [1], add: [dov.keyPackage] }, nothing);
  const removed = await openCommit(engine, groups[1], commit);
  expect(removed.selfRemoved).toBe(true);
  expect(removed.added[0]?.leaf).toBe(1);
  const stayed = await openCommit(engine, groups[2], commit);
  expect(engine.members(stayed.group)[1]?.identity).toEqual(bytes("dov"));
});

test("who removes the last other member is alone with the next secrets", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const [ana, ben] = groups.map((group) => engine.encodeGroup(group));
  const { group } = await engine.commit(engine.decodeGroup(here(ana)), { remove: [1] }, nothing);
  const { keySchedule } = groupToState(engine.decodeGroup(here(ben)));
  const zeroes = new Uint8Array(kit.crypto.kdf.size);
  const { groupContext } = groupToState(group);
  const guess = await initializeEpoch(keySchedule.initSecret, zeroes, groupContext, zeroes, kit.crypto.kdf);
  expect(guess.keySchedule.epochAuthenticator).not.toEqual(engine.epochAuthenticator(group));
});

test("a path secret that does not fit its public key is refused", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { commit } = await kitToEngine(withForeignPathKeys(kit)).commit(here(groups[0]), {}, nothing);
  await expect(engine.open(here(groups[1]), commit)).rejects.toMatchObject({
    code: "mls-invalid",
    message: expect.stringContaining("Path secret does not fit"),
  });
});

test("a leaf that was slipped in beside the one that vouches is found", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const smaller = await engine.commit(here(groups[0]), { remove: [1] }, nothing);
  const dov = await engine.generateKeyPackage(bytes("dov"));
  const { group } = await engine.commit(smaller.group, { add: [dov.keyPackage] }, nothing);
  const tree = groupToState(group).ratchetTree;
  expect(await verifyParentHashes(tree, kit.crypto.hash)).toBe(true);
  expect(
    await verifyParentHashes(
      withUnmerged(tree, () => []),
      kit.crypto.hash,
    ),
  ).toBe(false);
});

test("a message from a leaf where nobody is, is refused for that reason", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const { group } = await engine.commit(here(groups[0]), { remove: [1] }, nothing);
  const state = groupToState(group);
  const { senderDataSecret } = state.keySchedule;
  const { privateMessage } = await protectApplicationData(
    state.signaturePrivateKey,
    senderDataSecret,
    bytes("boo"),
    nothing,
    state.groupContext,
    state.secretTree.map((node, index) => (index === 2 ? here(state.secretTree[4]) : node)),
    1,
    { kind: "alwaysPad", paddingLength: 0 },
    kit.crypto,
  );
  const message = encodeMlsMessage({ version: "mls10", wireformat: "mls_private_message", privateMessage });
  await expect(engine.open(group, message)).rejects.toMatchObject({
    code: "mls-invalid",
    message: expect.stringContaining("non-blank leaf"),
  });
});

test("a length in too many bytes, and an option that is neither here nor away, are no MLS", () => {
  expect(() => decodeVarLenData(Uint8Array.of(0x40, 1, 7), 0)).toThrow("fewest bytes");
  expect(decodeOptional(decodeUint8)(Uint8Array.of(2, 7), 0)).toBeUndefined();
  expect(decodeOptional(decodeUint8)(Uint8Array.of(), 0)).toBeUndefined();
});

async function oneWelcome() {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const joiner = await engine.generateKeyPackage(bytes("dov"));
  const sender: Group = (await engine.commit(here(groups[0]), {}, nothing)).group;
  const { welcome } = await engine.commit(sender, { add: [joiner.keyPackage] }, nothing);
  return { sender, joiner, welcome: here(welcome) };
}

function encodeTree(tree: Uint8Array, change: (nodes: RatchetTree) => RatchetTree): Uint8Array {
  return encodeRatchetTree(change(decodeWhole(decodeRatchetTree, tree, "a tree")));
}

function withUnmerged(tree: RatchetTree, change: (leaves: readonly number[]) => number[]): RatchetTree {
  return tree.map((node) =>
    node?.nodeType === "parent"
      ? { ...node, parent: { ...node.parent, unmergedLeaves: change(node.parent.unmergedLeaves) } }
      : node,
  );
}

/** A member who publishes other keys for the inner nodes than the path secrets yield. */
function withForeignPathKeys(honest: Kit): Kit {
  const { hpke } = honest.crypto;
  let pairs = 0;
  const provider: CiphersuiteImpl = {
    ...honest.crypto,
    hpke: {
      ...hpke,
      // The first pair of a path is the leaf's own.
      deriveKeyPair: (secret) => (pairs++ === 1 ? hpke.generateKeyPair() : hpke.deriveKeyPair(secret)),
    },
  };
  return { ...honest, crypto: provider };
}
