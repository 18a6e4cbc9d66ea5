/** What a commit does to the people of the circle, and why: plain data, so that an own commit can wait in the outbox. */
import { bytesToBase64url } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { keyPackageHash } from "../invite/vouch.ts";
import { leafToMember, signatureKeyToMemberId } from "../member.ts";
import type { Leaf } from "../mls/index.ts";
import { type Grounds, noGrounds } from "./grounds.ts";

export interface Outcome {
  readonly grounds: Grounds;
  /** In the order of `grounds.admits`. `newcomer`: hash of the KeyPackage, base64url. */
  readonly added: readonly { readonly id: MemberId; readonly name: string; readonly newcomer: string }[];
  readonly removed: readonly MemberId[];
}

export const noOutcome: Outcome = { grounds: noGrounds, added: [], removed: [] };

export const addedMember = (leaf: Omit<Leaf, "leaf">, keyPackage: Uint8Array): Outcome["added"][number] => {
  const { id, name } = leafToMember({ ...leaf, leaf: -1 });
  return { id, name, newcomer: bytesToBase64url(keyPackageHash(keyPackage)) };
};

export const commitOutcome = (
  grounds: Grounds,
  added: readonly (Omit<Leaf, "leaf"> & { keyPackage: Uint8Array })[],
  removed: readonly Pick<Leaf, "signatureKey">[],
): Outcome => ({
  grounds,
  added: added.map((leaf) => addedMember(leaf, leaf.keyPackage)),
  removed: removed.map((leaf) => signatureKeyToMemberId(leaf.signatureKey)),
});
