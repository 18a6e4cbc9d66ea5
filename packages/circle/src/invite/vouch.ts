/** A member's signed word, checkable by anyone who holds the ratchet tree, newcomers among them. */

import { codec } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";

const { struct, fixed, u64 } = codec;

const vouch = struct({ circle: fixed(16), newcomer: fixed(32) });
const leave = struct({ circle: fixed(16), member: fixed(16) });
const comeBack = struct({ circle: fixed(16), keyPackage: fixed(32), contested: u64 });
const branch = struct({ circle: fixed(16), under: u64 });
const keeping = struct({ circle: fixed(16), from: fixed(16), to: fixed(16), since: u64 });
const unvouch = struct({ circle: fixed(16), member: fixed(16) });

/** Labels of RFC 9420 SignWithLabel, one a purpose. */
export const labels = {
  vouch: "nexus vouch",
  leave: "nexus leave",
  comeBack: "nexus come back",
  branch: "nexus branch",
  ballot: "nexus ballot",
  keeping: "nexus keeping",
  unvouch: "nexus unvouch",
} as const;

export const keyPackageHash = (keyPackage: Uint8Array): Uint8Array => sha256(keyPackage);

/** `newcomer`: hash of the KeyPackage that is vouched for. */
export const vouchContent = (circle: Uint8Array, newcomer: Uint8Array) => codec.encode(vouch, { circle, newcomer });
export const leaveContent = (circle: Uint8Array, member: Uint8Array) => codec.encode(leave, { circle, member });
/** `contested`: the commit that the member could not follow. */
export const comeBackContent = (circle: Uint8Array, keyPackage: Uint8Array, contested: number) =>
  codec.encode(comeBack, { circle, keyPackage, contested });
/** "I follow the branch that the commit at `under` opened." */
export const branchContent = (circle: Uint8Array, under: number) => codec.encode(branch, { circle, under });
/** "The keeping goes from the one to the other": signed by both. `since`: when the term of the present keepers began. */
export const keepingContent = (circle: Uint8Array, from: Uint8Array, to: Uint8Array, since: number) =>
  codec.encode(keeping, { circle, from, to, since });
/** "I take back my vouch for this member." */
export const unvouchContent = (circle: Uint8Array, member: Uint8Array) => codec.encode(unvouch, { circle, member });
