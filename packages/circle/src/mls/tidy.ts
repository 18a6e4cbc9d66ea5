import type { ClientState } from "ts-mls/clientState.js";
import type { EpochReceiverData } from "ts-mls/epochReceiverData.js";
import type { RatchetTree } from "ts-mls/ratchetTree.js";
import type { GenerationSecret, SecretTree } from "ts-mls/secretTree.js";

/**
 * Drops from the state after a commit what no operation can need again, so that it is neither stored nor stolen:
 * private keys of nodes that are blank now, ratchets of nodes that are no leaves, and of the epoch that ended
 * everything but who was there and how to read what they said.
 */
export function tidy(state: ClientState, ended?: bigint): ClientState {
  const historicalReceiverData = new Map(state.historicalReceiverData);
  const last = ended === undefined ? undefined : historicalReceiverData.get(ended);
  if (ended !== undefined && last !== undefined) historicalReceiverData.set(ended, onlyMessagesOf(last));
  return {
    ...state,
    historicalReceiverData,
    privatePath: { ...state.privatePath, privateKeys: keysOfNodes(state.privatePath.privateKeys, state.ratchetTree) },
    secretTree: state.secretTree.map((node, index) => (isLeaf(index) ? node : noRatchets)),
  };
}

/** The key bytes that `before` held and `after` no longer does: the caller wipes them when `after` is durable. */
export function retiredSecrets(before: ClientState, after: ClientState): Uint8Array[] {
  const kept = new Set(secretsOf(after));
  return [...new Set(secretsOf(before))].filter((secret) => secret.length > 0 && !kept.has(secret));
}

const noRatchet: GenerationSecret = { secret: new Uint8Array(), generation: 0, unusedGenerations: {} };
const noRatchets = { handshake: noRatchet, application: noRatchet };

/** Commits of an epoch that ended are refused unread, so that its handshake ratchets and public keys serve nobody. */
function onlyMessagesOf(epoch: EpochReceiverData): EpochReceiverData {
  return {
    ...epoch,
    resumptionPsk: new Uint8Array(),
    ratchetTree: onlyNames(epoch.ratchetTree),
    secretTree: epoch.secretTree.map(({ application }, index) =>
      isLeaf(index) ? { handshake: noRatchet, application } : noRatchets,
    ),
  };
}

function onlyNames(tree: RatchetTree): RatchetTree {
  return tree.map((node) => {
    if (node?.nodeType !== "leaf") return undefined;
    const { credential, signaturePublicKey } = node.leaf;
    const leaf = { credential, signaturePublicKey, ...nothingElse };
    return { nodeType: "leaf", leaf };
  });
}

const nothingElse = {
  hpkePublicKey: new Uint8Array(),
  capabilities: { versions: [], ciphersuites: [], extensions: [], proposals: [], credentials: [] },
  leafNodeSource: "update" as const,
  extensions: [],
  signature: new Uint8Array(),
};

function keysOfNodes(privateKeys: Record<number, Uint8Array>, tree: RatchetTree): Record<number, Uint8Array> {
  return Object.fromEntries(Object.entries(privateKeys).filter(([node]) => tree[Number(node)] !== undefined));
}

function secretsOf(state: ClientState): Uint8Array[] {
  const past = [...state.historicalReceiverData.values()];
  return [
    ...Object.values(state.keySchedule),
    ...Object.values(state.privatePath.privateKeys),
    ...ratchetsOf(state.secretTree),
    ...past.flatMap((epoch) => [epoch.senderDataSecret, epoch.resumptionPsk, ...ratchetsOf(epoch.secretTree)]),
  ];
}

function ratchetsOf(tree: SecretTree): Uint8Array[] {
  return tree.flatMap(({ handshake, application }) =>
    [handshake, application].flatMap(({ secret, unusedGenerations }) => [secret, ...Object.values(unusedGenerations)]),
  );
}

function isLeaf(node: number): boolean {
  return node % 2 === 0;
}
