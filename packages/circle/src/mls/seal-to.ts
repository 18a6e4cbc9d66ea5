/**
 * Sealing to one member alone: EncryptWithLabel (RFC 9420 section 5.1.3) to the encryption key of their leaf. The labels
 * are ours, none of section 17.7, so nothing sealed here can pass for a path secret or a Welcome, and the other way about.
 */
import { decryptWithLabel, encryptWithLabel } from "ts-mls/crypto/hpke.js";
import { type Group, MlsError, type SealedTo } from "./engine.ts";
import { groupToState, leafNodeAt, requireMember } from "./group.ts";
import type { Kit } from "./kit.ts";
import { refusing } from "./refuse.ts";

export async function sealTo(
  kit: Kit,
  group: Group,
  leaf: number,
  label: string,
  context: Uint8Array,
  plaintext: Uint8Array,
): Promise<SealedTo> {
  const node = leafNodeAt(groupToState(group).ratchetTree, leaf);
  if (!node) throw new Error(`nobody is at leaf ${leaf}`);
  const key = await kit.crypto.hpke.importPublicKey(node.hpkePublicKey);
  return await seal(kit, key, label, context, plaintext);
}

/** Looks like the same and opens for nobody: the key is made and thrown away. */
export async function sealToNobody(
  kit: Kit,
  label: string,
  context: Uint8Array,
  plaintext: Uint8Array,
): Promise<SealedTo> {
  const { publicKey } = await kit.crypto.hpke.generateKeyPair();
  return await seal(kit, publicKey, label, context, plaintext);
}

async function seal(
  { crypto: { hpke } }: Kit,
  key: Parameters<typeof encryptWithLabel>[0],
  label: string,
  context: Uint8Array,
  plaintext: Uint8Array,
): Promise<SealedTo> {
  const { enc, ct } = await encryptWithLabel(key, label, context, plaintext, hpke);
  return { kem: enc, box: ct };
}

/** Throws `mls-not-for-us` where it was not sealed to our leaf with this label and context. */
export async function openSealedTo(
  { crypto: { hpke } }: Kit,
  group: Group,
  label: string,
  context: Uint8Array,
  { kem, box }: SealedTo,
): Promise<Uint8Array> {
  const state = groupToState(group);
  requireMember(state);
  const { leafIndex, privateKeys } = state.privatePath;
  const own = privateKeys[leafIndex * 2];
  if (!own) throw new Error("our own leaf has no key");
  try {
    return await refusing(async () =>
      decryptWithLabel(await hpke.importPrivateKey(own), label, context, kem, box, hpke),
    );
  } catch (cause) {
    if (!(cause instanceof MlsError)) throw cause;
    throw new MlsError("mls-not-for-us", "the box does not open", { cause });
  }
}
