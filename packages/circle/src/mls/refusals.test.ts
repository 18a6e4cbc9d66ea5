import { decodeCommit, encodeCommit } from "ts-mls/commit.js";
import { createCommit } from "ts-mls/createCommit.js";
import { createProposal } from "ts-mls/createMessage.js";
import { decodeKeyPackage } from "ts-mls/keyPackage.js";
import { encodeMlsMessage } from "ts-mls/message.js";
import type { Proposal } from "ts-mls/proposal.js";
import type { RatchetTree } from "ts-mls/ratchetTree.js";
import { expect, test } from "vitest";
import { forgeCommit } from "../../test/mls/forge.ts";
import { bytes, circleOf, here, nothing, openCommit } from "../../test/mls/people.ts";
import { groupToState, stateToGroup } from "./group.ts";
import { createEngine, type Group, MlsError } from "./index.ts";
import { createKit, type Kit } from "./kit.ts";
import { decodeWhole } from "./refuse.ts";
import { roundKeyExtension } from "./round-key.ts";
import { kitToEngine } from "./ts-mls.ts";

const kit = await createKit("classical");
const engine = kitToEngine(kit);
const refusal = (code: string) => expect.objectContaining({ code }) as MlsError;

test("bytes that are no MLS are malformed", async () => {
  const { groups, own } = await circleOf(engine, "ana", "ben");
  for (const input of [nothing, bytes("hello"), new Uint8Array(500)]) {
    await expect(engine.open(here(groups[0]), input)).rejects.toEqual(refusal("mls-malformed"));
    await expect(engine.join(input, here(own[0]))).rejects.toEqual(refusal("mls-malformed"));
    await expect(engine.inspectKeyPackage(input)).rejects.toEqual(refusal("mls-malformed"));
    expect(() => engine.decodeGroup(input)).toThrow(MlsError);
  }
});

test("bytes after the end of a structure are malformed", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { message } = await engine.seal(here(groups[0]), nothing, nothing);
  await expect(engine.open(here(groups[1]), new Uint8Array([...message, 0]))).rejects.toEqual(refusal("mls-malformed"));
});

test("an own message that comes back is a replay, an own commit says so", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const ana = here(groups[0]);
  const sealed = await engine.seal(ana, nothing, nothing);
  await expect(engine.open(sealed.group, sealed.message)).rejects.toEqual(refusal("mls-replayed"));
  const { commit } = await engine.commit(ana, {}, nothing);
  await expect(engine.open(ana, commit)).rejects.toEqual(refusal("mls-own"));
});

test("a copy of a group reads what the other copy said, once", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const copy = engine.decodeGroup(engine.encodeGroup(here(groups[0])));
  const { message } = await engine.seal(here(groups[0]), bytes("said elsewhere"), nothing);
  const read = await engine.open(copy, message);
  expect(read).toMatchObject({ kind: "message", sender: engine.ownLeaf(copy), plaintext: bytes("said elsewhere") });
  await expect(engine.open(read.group, message)).rejects.toEqual(refusal("mls-replayed"));
});

test("a commit after a leap is read by all, and reuses no key of one before it", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const first = await engine.commit(here(groups[0]), {}, nothing);
  const leapt = await engine.commit(await engine.leap(here(groups[0]), 64), {}, nothing);
  const read = await openCommit(engine, groups[1], leapt.commit);
  expect(engine.epochAuthenticator(read.group)).toEqual(engine.epochAuthenticator(leapt.group));
  // The key of the first is not the one that was used: whoever has read the second can still read the first.
  await openCommit(engine, groups[1], first.commit);
});

test("what belongs to a later or an earlier epoch says so", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const first = await engine.commit(here(groups[0]), {}, nothing);
  const second = await engine.commit(first.group, {}, nothing);
  await expect(engine.open(here(groups[1]), second.commit)).rejects.toEqual(refusal("mls-wrong-epoch"));
  const { message } = await engine.seal(first.group, nothing, nothing);
  await expect(engine.open(here(groups[1]), message)).rejects.toEqual(refusal("mls-wrong-epoch"));
  const caughtUp = await openCommit(engine, groups[1], first.commit);
  await expect(engine.open(caughtUp.group, first.commit)).rejects.toEqual(refusal("mls-wrong-epoch"));
});

test("a Welcome for somebody else, or for another suite, is told apart", async () => {
  const { groups, own } = await circleOf(engine, "ana", "ben");
  const cleo = await engine.generateKeyPackage(bytes("cleo"));
  const { welcome } = await engine.commit(here(groups[0]), { add: [cleo.keyPackage] }, nothing);
  await expect(engine.join(here(welcome), here(own[1]))).rejects.toEqual(refusal("mls-not-for-us"));

  const other = await createEngine("x-wing");
  const dov = await other.generateKeyPackage(bytes("dov"));
  await expect(other.join(here(welcome), dov)).rejects.toEqual(refusal("mls-wrong-suite"));
  await expect(engine.inspectKeyPackage(dov.keyPackage)).rejects.toEqual(refusal("mls-wrong-suite"));
  await expect(engine.commit(here(groups[0]), { add: [dov.keyPackage] }, nothing)).rejects.toEqual(
    refusal("mls-wrong-suite"),
  );
  expect(() => other.decodeGroup(engine.encodeGroup(here(groups[0])))).toThrow(refusal("mls-wrong-suite"));
  await expect(other.renewKeyPackage(cleo)).rejects.toEqual(refusal("mls-wrong-suite"));
});

test("a message of another group is refused", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const own = await engine.generateKeyPackage(bytes("cleo"));
  const elsewhere = await engine.create(bytes("elsewhere"), own, nothing);
  const { message } = await engine.seal(elsewhere, nothing, nothing);
  await expect(engine.open(here(groups[0]), message)).rejects.toEqual(refusal("mls-invalid"));
});

test("public handshakes and proposals on their own are refused, and never keep anybody from speaking", async () => {
  const { groups } = await circleOf(engine, "ana", "ben", "cleo");
  const state = groupToState(here(groups[1]));
  const remove: Proposal = { proposalType: "remove", remove: { removed: 2 } };
  for (const inTheClear of [true, false]) {
    const { message } = await createProposal(state, inTheClear, remove, kit.crypto);
    await expect(engine.open(here(groups[0]), encodeMlsMessage(message))).rejects.toEqual(refusal("mls-invalid"));
  }
  const { commit } = await createCommit({ state, cipherSuite: kit.crypto }, { wireAsPublicMessage: true });
  await expect(engine.open(here(groups[0]), encodeMlsMessage(commit))).rejects.toEqual(refusal("mls-invalid"));
  await expect(engine.seal(here(groups[0]), nothing, nothing)).resolves.toBeDefined();
});

test("proposals that a change cannot express are named for the caller to refuse", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const custom: Proposal = { proposalType: 0xf0aa, proposalData: nothing };
  const received = await openCommit(engine, groups[1], await commitOf(here(groups[0]), [custom]));
  expect(received.foreign).toEqual([String(0xf0aa)]);
  const { groupContext } = groupToState(here(groups[0]));
  const { version, cipherSuite } = groupContext;
  const reinit = { groupId: bytes("next"), version, cipherSuite, extensions: [] };
  const ending = await commitOf(here(groups[0]), [{ proposalType: "reinit", reinit }]);
  expect((await openCommit(engine, groups[1], ending)).foreign).toEqual(["reinit"]);
});

test("a group context of another shape is refused", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { extensions } = groupToState(here(groups[0])).groupContext;
  for (const shape of [[], extensions.slice(1), [...extensions, { extensionType: 0xf0c2, extensionData: nothing }]]) {
    const proposal: Proposal = {
      proposalType: "group_context_extensions",
      groupContextExtensions: { extensions: shape },
    };
    const commit = await commitOf(here(groups[0]), [proposal]);
    await expect(engine.open(here(groups[1]), commit)).rejects.toEqual(refusal("mls-invalid"));
  }
});

test("a change that MLS forbids is refused before anything is sent", async () => {
  const { groups, own } = await circleOf(engine, "ana", "ben");
  const cleo = await engine.generateKeyPackage(bytes("cleo"));
  const ana = here(groups[0]);
  for (const change of [
    { remove: [0] },
    { remove: [7] },
    { remove: [1, 1] },
    { add: [cleo.keyPackage, cleo.keyPackage] },
    { add: [here(own[1]).keyPackage] },
  ]) {
    await expect(engine.commit(ana, change, nothing)).rejects.toEqual(refusal("mls-invalid"));
  }
});

test("two newcomers with one encryption key are refused by every member", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const twin = kitToEngine(withOneLeafKey(kit, await kit.crypto.hpke.generateKeyPair()));
  const cleo = await twin.generateKeyPackage(bytes("cleo"));
  const dov = await twin.generateKeyPackage(bytes("dov"));
  const add = [cleo.keyPackage, dov.keyPackage];
  await expect(engine.commit(here(groups[0]), { add }, nothing)).rejects.toEqual(refusal("mls-invalid"));
});

test("what our own change would not do is refused from others as well", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const [ana, ben] = [here(groups[0]), here(groups[1])];
  const twin = kitToEngine(withOneLeafKey(kit, await kit.crypto.hpke.generateKeyPair()));
  const adds: Proposal[] = [];
  for (const name of ["cleo", "dov"]) {
    const own = await twin.generateKeyPackage(bytes(name));
    adds.push({ proposalType: "add", add: { keyPackage: decodeWhole(decodeKeyPackage, own.keyPackage, "it") } });
  }
  await expect(engine.open(ben, await commitOf(ana, adds))).rejects.toThrow("an encryption key stands twice");
  const external: Proposal = { proposalType: "external_init", externalInit: { kemOutput: new Uint8Array(32) } };
  const joining = await forgeCommit(kit, ana, ben, await commitOf(ana, []), (commit) => withProposal(commit, external));
  await expect(engine.open(ben, here(joining))).rejects.toEqual(refusal("mls-invalid"));
});

test("a member cannot become somebody else", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const state = groupToState(here(groups[0]));
  const [node, ...others] = state.ratchetTree;
  if (node?.nodeType !== "leaf") throw new Error("expected a leaf");
  const credential = { credentialType: "basic" as const, identity: bytes("ben") };
  const ratchetTree: RatchetTree = [{ ...node, leaf: { ...node.leaf, credential } }, ...others];
  const commit = await commitOf(stateToGroup({ ...state, ratchetTree }), []);
  await expect(engine.open(here(groups[1]), commit)).rejects.toThrow("a member became somebody else");
});

test("a member cannot take another round key", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const state = groupToState(here(groups[0]));
  const [node, ...others] = state.ratchetTree;
  if (node?.nodeType !== "leaf") throw new Error("expected a leaf");
  for (const extensions of [[], [await roundKeyExtension(new Uint8Array(32).fill(5))]]) {
    const ratchetTree: RatchetTree = [{ ...node, leaf: { ...node.leaf, extensions } }, ...others];
    const commit = await commitOf(stateToGroup({ ...state, ratchetTree }), []);
    await expect(engine.open(here(groups[1]), commit)).rejects.toThrow("a leaf changed its extensions");
  }
});

test("a member cannot take a leaf key that nothing can be sealed to", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const { hpke } = kit.crypto;
  let exported = 0;
  // The inner node's key comes first, then the leaf's.
  const exportPublicKey: typeof hpke.exportPublicKey = async (key) =>
    exported++ === 1 ? new Uint8Array(32) : hpke.exportPublicKey(key);
  const wedge = { ...kit.crypto, hpke: { ...hpke, exportPublicKey } };
  const { commit } = await createCommit({ state: groupToState(here(groups[0])), cipherSuite: wedge });
  await expect(engine.open(here(groups[1]), encodeMlsMessage(commit))).rejects.toEqual(refusal("mls-invalid"));
});

test("a bug is no refusal: it passes as it is", async () => {
  const broken = await createEngine("classical", {
    random: () => {
      throw new Error("no entropy");
    },
  });
  await expect(broken.generateKeyPackage(bytes("ana"))).rejects.toThrow("no entropy");
  const { groups } = await circleOf(engine, "ana", "ben");
  await expect(broken.commit(here(groups[0]), {}, nothing)).rejects.not.toBeInstanceOf(MlsError);
});

function withProposal(commit: Uint8Array, proposal: Proposal): Uint8Array {
  const { proposals, path } = decodeWhole(decodeCommit, commit, "a commit");
  return encodeCommit({ proposals: [...proposals, { proposalOrRefType: "proposal", proposal }], path });
}

async function commitOf(group: Group, extraProposals: Proposal[]): Promise<Uint8Array> {
  const { commit } = await createCommit({ state: groupToState(group), cipherSuite: kit.crypto }, { extraProposals });
  return encodeMlsMessage(commit);
}

/** Somebody whose KeyPackages all share one leaf key. Init keys are made first, then leaf keys. */
function withOneLeafKey(honest: Kit, pair: Awaited<ReturnType<Kit["crypto"]["hpke"]["generateKeyPair"]>>): Kit {
  const { hpke } = honest.crypto;
  let made = 0;
  const generateKeyPair = async () => (made++ % 2 === 0 ? hpke.generateKeyPair() : pair);
  return { ...honest, crypto: { ...honest.crypto, hpke: { ...hpke, generateKeyPair } } };
}
