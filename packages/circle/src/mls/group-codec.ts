import { type ClientState, decodeGroupState, encodeGroupState } from "ts-mls/clientState.js";
import { type Group, MlsError } from "./engine.ts";
import { groupToState, leafNodeAt, stateToGroup } from "./group.ts";
import type { Kit } from "./kit.ts";
import { decodeWhole } from "./refuse.ts";

/** A stored group: a format number in one byte, then the state as the library of format 1 writes it. */
const format = 1;

export function encodeGroup(group: Group): Uint8Array {
  const state = encodeGroupState(groupToState(group));
  const bytes = new Uint8Array(1 + state.length);
  bytes[0] = format;
  bytes.set(state, 1);
  state.fill(0);
  return bytes;
}

/** The group holds copies only: who wipes `bytes` afterwards does it no harm. */
export function decodeGroup(kit: Kit, bytes: Uint8Array): Group {
  if (bytes[0] !== format) throw new MlsError("mls-malformed", `a group in unknown format ${bytes[0]}`);
  const state: ClientState = {
    ...decodeWhole(decodeGroupState, bytes.subarray(1), "a stored group"),
    clientConfig: kit.config,
  };
  if (state.groupContext.cipherSuite !== kit.crypto.name) {
    throw new MlsError("mls-wrong-suite", `a group of ${state.groupContext.cipherSuite}`);
  }
  requireWhole(state);
  return stateToGroup(state);
}

/** Catches what a damaged store leaves behind before an operation trips over it. */
function requireWhole(state: ClientState): void {
  const { ratchetTree, secretTree, privatePath, signaturePrivateKey } = state;
  if (leafNodeAt(ratchetTree, privatePath.leafIndex) === undefined) {
    throw new MlsError("mls-malformed", "a stored group without its own leaf");
  }
  if (secretTree.length !== ratchetTree.length) {
    throw new MlsError("mls-malformed", "a stored group whose trees differ in size");
  }
  if (signaturePrivateKey.length !== 32) throw new MlsError("mls-malformed", "a stored group without its own key");
}
