import { defaultClientConfig } from "ts-mls/clientConfig.js";
import { type ClientState, joinGroup, makePskIndex, validateRatchetTree } from "ts-mls/clientState.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import { acceptAll } from "ts-mls/incomingMessageAction.js";
import { verifyLeafNodeSignature } from "ts-mls/leafNode.js";
import { decodeMlsMessage } from "ts-mls/message.js";
import { verifyParentHashes } from "ts-mls/parentHash.js";
import { processMessage } from "ts-mls/processMessages.js";
import { decodeRatchetTree, encodeRatchetTree, resolution } from "ts-mls/ratchetTree.js";
import { treeHash, treeHashRoot } from "ts-mls/treeHash.js";
import { toNodeIndex } from "ts-mls/treemath.js";
import { bytesToBase64 } from "ts-mls/util/byteArray.js";
import { expect } from "vitest";
import { decodeWhole } from "../../src/mls/refuse.ts";
import { requireUniqueKeys } from "../../src/mls/unique-keys.ts";
import { eachVector, hex } from "./vectors.ts";

interface TreeVector {
  tree: string;
  group_id: string;
  tree_hashes: string[];
  resolutions: number[][];
}

eachVector<TreeVector>(
  "tree-validation.json",
  "valid trees are found valid, hash by hash",
  async (vector, provider) => {
    const tree = decodeWhole(decodeRatchetTree, hex(vector.tree), "a tree");
    expect(encodeRatchetTree(tree)).toEqual(hex(vector.tree));
    const hashes = vector.tree_hashes.map((_, node) => treeHash(tree, toNodeIndex(node), provider.hash));
    expect(await Promise.all(hashes)).toEqual(vector.tree_hashes.map(hex));
    expect(vector.resolutions.map((_, node) => resolution(tree, toNodeIndex(node)))).toEqual(vector.resolutions);
    expect(await verifyParentHashes(tree, provider.hash)).toBe(true);
    const groupId = hex(vector.group_id);
    for (const [node, content] of tree.entries()) {
      if (content?.nodeType !== "leaf") continue;
      expect(await verifyLeafNodeSignature(content.leaf, groupId, node / 2, provider.signature)).toBe(true);
    }
    requireUniqueKeys(tree);
    const rootHash = await treeHashRoot(tree, provider.hash);
    const context = {
      version: "mls10" as const,
      cipherSuite: provider.name,
      groupId,
      epoch: 0n,
      treeHash: rootHash,
      confirmedTranscriptHash: new Uint8Array(),
      extensions: [],
    };
    const { lifetimeConfig, authService } = defaultClientConfig;
    expect(await validateRatchetTree(tree, context, lifetimeConfig, authService, rootHash, provider)).toBeUndefined();
  },
);

interface PassiveClient {
  external_psks: { psk_id: string; psk: string }[];
  key_package: string;
  signature_priv: string;
  encryption_priv: string;
  init_priv: string;
  welcome: string;
  ratchet_tree: string | null;
  initial_epoch_authenticator: string;
  epochs: { proposals: string[]; commit: string; epoch_authenticator: string }[];
}

for (const file of ["passive-client-welcome", "passive-client-handling-commit", "passive-client-random"]) {
  eachVector<PassiveClient>(`${file}.json`, "a silent member reaches every epoch of others' groups", followAll);
}

async function followAll(vector: PassiveClient, provider: CiphersuiteImpl): Promise<void> {
  const psks = Object.fromEntries(
    vector.external_psks.map(({ psk_id, psk }) => [bytesToBase64(hex(psk_id)), hex(psk)]),
  );
  let state = await joinAs(vector, psks, provider);
  expect(state.keySchedule.epochAuthenticator).toEqual(hex(vector.initial_epoch_authenticator));
  for (const { proposals, commit, epoch_authenticator } of vector.epochs) {
    for (const message of [...proposals, commit]) state = await follow(state, message, psks, provider);
    expect(state.keySchedule.epochAuthenticator).toEqual(hex(epoch_authenticator));
  }
}

function joinAs(
  vector: PassiveClient,
  psks: Record<string, Uint8Array>,
  provider: CiphersuiteImpl,
): Promise<ClientState> {
  const welcome = decodeWhole(decodeMlsMessage, hex(vector.welcome), "a Welcome");
  const keyPackage = decodeWhole(decodeMlsMessage, hex(vector.key_package), "a KeyPackage");
  if (welcome.wireformat !== "mls_welcome" || keyPackage.wireformat !== "mls_key_package") throw new Error("mixed up");
  const privateKeys = {
    initPrivateKey: hex(vector.init_priv),
    hpkePrivateKey: hex(vector.encryption_priv),
    signaturePrivateKey: hex(vector.signature_priv),
  };
  const { ratchet_tree } = vector;
  const tree = ratchet_tree === null ? undefined : decodeWhole(decodeRatchetTree, hex(ratchet_tree), "a tree");
  return joinGroup(welcome.welcome, keyPackage.keyPackage, privateKeys, makePskIndex(undefined, psks), provider, tree);
}

async function follow(
  state: ClientState,
  message: string,
  psks: Record<string, Uint8Array>,
  provider: CiphersuiteImpl,
): Promise<ClientState> {
  const decoded = decodeWhole(decodeMlsMessage, hex(message), "an MLSMessage");
  if (decoded.wireformat !== "mls_public_message" && decoded.wireformat !== "mls_private_message") {
    throw new Error("expected a handshake");
  }
  return (await processMessage(decoded, state, makePskIndex(state, psks), acceptAll, provider)).newState;
}
