/** A member's signed word, checkable by anyone who holds the ratchet tree, newcomers among them. */

import { codec } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";

const { struct, fixed, u64 } = codec;

const vouch = struct({ circle: fixed(16), newcomer: fixed(32) });
const leave = struct({ circle: fixed(16), member: fixed(16) });
const comeBack = struct({ circle: fixed(16), keyPackage: fixed(32), contested: u64 });
const branch = struct({ circle: fixed(16), under: u64 });

/** Labels of RFC 9420 SignWithLabel, one a purpose. */
export const labels = {
  vouch: "nexus vouch",
  leave: "nexus leave",
  comeBack: "nexus come back",
  branch: "nexus branch",
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
