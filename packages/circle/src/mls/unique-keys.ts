import { getHpkePublicKey, type RatchetTree } from "ts-mls/ratchetTree.js";
import { equalBytes } from "./bytes.ts";
import { MlsError } from "./engine.ts";

/**
 * RFC 9420 sections 7.3 and 12.4.3.1: no encryption key stands twice in a tree, and no signature key. The library looks
 * whether the tree was unique before a commit and forgets the keys that the commit brings. Throws `mls-invalid`.
 */
export function requireUniqueKeys(tree: RatchetTree): void {
  const nodes = tree.filter((node) => node !== undefined);
  if (hasTwins(nodes.map(getHpkePublicKey))) throw new MlsError("mls-invalid", "an encryption key stands twice");
  const signatureKeys = nodes.flatMap((node) => (node.nodeType === "leaf" ? [node.leaf.signaturePublicKey] : []));
  if (hasTwins(signatureKeys)) throw new MlsError("mls-invalid", "a signature key stands twice");
}

function hasTwins(keys: readonly Uint8Array[]): boolean {
  const byStart = new Map<string, Uint8Array[]>();
  for (const key of keys) {
    const start = String.fromCharCode(...key.subarray(0, 16));
    const alike = byStart.get(start) ?? [];
    if (alike.some((other) => equalBytes(other, key))) return true;
    byStart.set(start, [...alike, key]);
  }
  return false;
}
