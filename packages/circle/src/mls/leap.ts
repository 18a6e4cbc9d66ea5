import { ratchetUntil } from "ts-mls/secretTree.js";
import type { Group } from "./engine.ts";
import { groupToState, requireMember, stateToGroup } from "./group.ts";
import type { Kit } from "./kit.ts";

/**
 * Moves the own handshake ratchet on by so many generations. A group that was restored from an archive may have sealed a
 * commit in this very epoch since: what it seals after a leap uses no key that it can have used before.
 */
export async function leap(kit: Kit, group: Group, steps: number): Promise<Group> {
  const state = groupToState(group);
  requireMember(state);
  const own = state.privatePath.leafIndex * 2;
  const node = state.secretTree[own];
  if (node === undefined) throw new Error("a group without its own ratchets");
  const to = node.handshake.generation + steps;
  const [moved] = await ratchetUntil(node.handshake, to, kit.config.keyRetentionConfig, kit.crypto.kdf);
  const handshake = { ...moved, unusedGenerations: {} };
  return stateToGroup({ ...state, secretTree: state.secretTree.with(own, { ...node, handshake }) });
}
