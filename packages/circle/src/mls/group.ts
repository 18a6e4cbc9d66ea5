import type { ClientState } from "ts-mls/clientState.js";
import type { LeafNode } from "ts-mls/leafNode.js";
import type { RatchetTree } from "ts-mls/ratchetTree.js";
import { identityOf } from "./credential.ts";
import type { Group, Leaf } from "./engine.ts";
import { roundKeyOf } from "./round-key.ts";

/** A Group is the library's state under another type. Here is the only place that knows. */
export function stateToGroup(state: ClientState): Group {
  return state as unknown as Group;
}

export function groupToState(group: Group): ClientState {
  return group as unknown as ClientState;
}

/** Whether this very member was removed: the group can then be looked at, and nothing more. */
export function isOver(state: ClientState): boolean {
  return state.groupActiveState.kind !== "active";
}

/** Throws a plain error, since asking a removed member to act is a bug of the caller. */
export function requireMember(state: ClientState): void {
  if (isOver(state)) throw new Error("this member was removed from the group");
}

/** The member at a leaf, or undefined where the leaf is blank or outside of the tree. Leaves are the even nodes. */
export function leafNodeAt(tree: RatchetTree, leaf: number): LeafNode | undefined {
  const node = tree[leaf * 2];
  return node?.nodeType === "leaf" ? node.leaf : undefined;
}

export function leafNodeToLeaf(node: LeafNode, leaf: number): Leaf {
  return {
    leaf,
    identity: identityOf(node),
    signatureKey: node.signaturePublicKey.slice(),
    roundKey: roundKeyOf(node),
  };
}

export function membersOf(tree: RatchetTree): Leaf[] {
  return tree.flatMap((node, index) => (node?.nodeType === "leaf" ? [leafNodeToLeaf(node.leaf, index / 2)] : []));
}
