import { type ClientState, makePskIndex } from "ts-mls/clientState.js";
import { extensionsEqual } from "ts-mls/extension.js";
import { encodeKeyPackage } from "ts-mls/keyPackage.js";
import type { LeafNode } from "ts-mls/leafNode.js";
import type { PrivateMessage } from "ts-mls/privateMessage.js";
import { processPrivateMessage } from "ts-mls/processMessages.js";
import type { Proposal } from "ts-mls/proposal.js";
import { equalBytes } from "./bytes.ts";
import { extensionsToContext } from "./circle-extension.ts";
import { identityOf } from "./credential.ts";
import { MlsError, type ReceivedCommit } from "./engine.ts";
import { leafNodeAt, leafNodeToLeaf, stateToGroup } from "./group.ts";
import type { Kit } from "./kit.ts";
import { refusing } from "./refuse.ts";
import { requireRoundKeyOnly } from "./round-key.ts";
import { retiredSecrets, tidy } from "./tidy.ts";
import { requireUniqueKeys } from "./unique-keys.ts";
import { requireUsableKey } from "./usable-key.ts";

/**
 * Reads a commit of the group's own epoch. What is refused here is refused by every member alike, whenever they read it:
 * no clock is asked and nothing outside of the group's state.
 */
export async function openCommit(kit: Kit, before: ClientState, message: PrivateMessage): Promise<ReceivedCommit> {
  const { state, sender, proposals } = await process(kit, before, message);
  const selfRemoved = state.groupActiveState.kind === "removedFromGroup";
  // Who was removed stays in the epoch that it knew, among those who were there.
  const after = selfRemoved ? { ...state, ratchetTree: before.ratchetTree } : tidy(state, before.groupContext.epoch);
  requireUniqueKeys(state.ratchetTree);
  const added = proposals.flatMap((proposal) => (proposal.proposalType === "add" ? [proposal.add.keyPackage] : []));
  await requireNewLeaves(
    kit,
    before,
    state,
    sender,
    added.map(({ leafNode }) => leafNode),
  );
  return {
    kind: "commit",
    group: stateToGroup(after),
    sender,
    aad: message.authenticatedData.slice(),
    added: added.map((keyPackage) => ({
      ...leafNodeToLeaf(keyPackage.leafNode, placeOf(state, keyPackage.leafNode)),
      keyPackage: encodeKeyPackage(keyPackage),
    })),
    removed: proposals.flatMap((proposal) => removedLeaf(before, proposal)),
    context: proposals.map((proposal) => newContext(kit, proposal)).find((context) => context !== undefined),
    selfRemoved,
    foreign: proposals.flatMap(({ proposalType }) => (isOurs(proposalType) ? [] : [String(proposalType)])),
    consumed: retiredSecrets(before, after),
  };
}

/** Lets the library read the commit, and stops it before it applies proposals that no member may make. */
async function process(kit: Kit, before: ClientState, message: PrivateMessage) {
  let sender: number | undefined;
  let proposals: readonly Proposal[] = [];
  const read = await refusing(() =>
    processPrivateMessage(before, message, makePskIndex(before, {}), kit.crypto, (incoming) => {
      if (incoming.kind !== "commit") return "reject";
      if (incoming.senderLeafIndex === before.privatePath.leafIndex) {
        throw new MlsError("mls-own", "an own commit came back");
      }
      sender = incoming.senderLeafIndex;
      proposals = incoming.proposals.map(({ proposal }) => proposal);
      for (const proposal of proposals) {
        if (proposal.proposalType === "external_init") throw new MlsError("mls-invalid", "a member joined once more");
        newContext(kit, proposal);
      }
      return "accept";
    }),
  );
  if (read.kind !== "newState" || sender === undefined) throw new MlsError("mls-invalid", "not a commit of a member");
  return { state: read.newState, sender, proposals };
}

/** A member keeps name and signature key, and every new leaf has a key that something can be sealed to. */
async function requireNewLeaves(
  kit: Kit,
  before: ClientState,
  after: ClientState,
  sender: number,
  added: readonly LeafNode[],
): Promise<void> {
  const was = leafNodeAt(before.ratchetTree, sender);
  const is = leafNodeAt(after.ratchetTree, sender);
  if (was === undefined || is === undefined) throw new MlsError("mls-invalid", "a commit by no member");
  if (!equalBytes(identityOf(was), identityOf(is)) || !equalBytes(was.signaturePublicKey, is.signaturePublicKey)) {
    throw new MlsError("mls-invalid", "a member became somebody else");
  }
  if (!extensionsEqual(was.extensions, is.extensions))
    throw new MlsError("mls-invalid", "a leaf changed its extensions");
  for (const leaf of [...(is === was ? [] : [is]), ...added]) {
    await requireRoundKeyOnly(leaf);
    await requireUsableKey(kit, leaf.hpkePublicKey);
  }
}

function placeOf({ ratchetTree }: ClientState, leafNode: LeafNode): number {
  return ratchetTree.findIndex((node) => node?.nodeType === "leaf" && node.leaf === leafNode) / 2;
}

function removedLeaf({ ratchetTree }: ClientState, proposal: Proposal) {
  if (proposal.proposalType !== "remove") return [];
  const leafNode = leafNodeAt(ratchetTree, proposal.remove.removed);
  return leafNode === undefined ? [] : [leafNodeToLeaf(leafNode, proposal.remove.removed)];
}

function newContext(kit: Kit, proposal: Proposal): Uint8Array | undefined {
  if (proposal.proposalType !== "group_context_extensions") return undefined;
  if (!kit.isCircle) throw new MlsError("mls-invalid", "a group without context was given one");
  return extensionsToContext(proposal.groupContextExtensions.extensions);
}

function isOurs(proposalType: Proposal["proposalType"]): boolean {
  return proposalType === "add" || proposalType === "remove" || proposalType === "group_context_extensions";
}
