/**
 * What The Nexus asks of an MLS engine (RFC 9420). Nothing outside this folder knows which library answers.
 *
 * Every group is an immutable value: an operation returns the next one and leaves the old one usable, so that a
 * candidate can be thrown away when the sanctuary accepts somebody else's commit. `consumed` are key bytes that the
 * caller wipes (`wipe`) once the next group is durable, never before.
 *
 * Failures of this seam throw `MlsError` with a code; a bug throws anything else.
 */

/** `x-wing`: ML-KEM-768 + X25519, AES-256-GCM, SHA-512, Ed25519. `classical`: X25519, AES-128-GCM, SHA-256, Ed25519 (0x0001). */
export type Suite = "x-wing" | "classical";

declare const groupBrand: unique symbol;
/** One member's view of one MLS group in one epoch. Opaque and immutable. */
export interface Group {
  readonly [groupBrand]: true;
}

/** A leaf of the ratchet tree. `leaf` is stable for as long as the member stays. */
export interface Leaf {
  readonly leaf: number;
  /** The identity bytes of the basic credential. */
  readonly identity: Uint8Array;
  /** Ed25519 public key, 32 bytes. */
  readonly signatureKey: Uint8Array;
  /** X25519 public key that stays for the whole membership; undefined where the leaf is of an earlier build. */
  readonly roundKey: Uint8Array | undefined;
}

/** A fresh KeyPackage with what only its owner may hold. All three are bytes that can be stored. */
export interface OwnKeyPackage {
  /** Encoded KeyPackage (RFC 9420 section 10), as it is given to others. */
  readonly keyPackage: Uint8Array;
  /** Encoded private halves: init, leaf encryption and signature key. */
  readonly secrets: Uint8Array;
}

/** What a commit shall do. An empty change renews the committer's own keys. */
export interface Change {
  readonly add?: readonly Uint8Array[];
  readonly remove?: readonly number[];
  /** The new bytes of the circle's group-context extension. */
  readonly context?: Uint8Array;
}

export interface Committed {
  readonly group: Group;
  /** MLSMessage holding a PrivateMessage. */
  readonly commit: Uint8Array;
  /** MLSMessage holding the Welcome with the ratchet tree inside, when somebody was added. */
  readonly welcome: Uint8Array | undefined;
  readonly consumed: readonly Uint8Array[];
}

export interface ReceivedCommit {
  readonly kind: "commit";
  readonly group: Group;
  readonly sender: number;
  readonly aad: Uint8Array;
  /** Decoded KeyPackages that were added, with the leaves they got. */
  readonly added: readonly (Leaf & { readonly keyPackage: Uint8Array })[];
  /** The leaves that went, as they were before. */
  readonly removed: readonly Leaf[];
  /** The new group-context extension, when the commit changed it. */
  readonly context: Uint8Array | undefined;
  /** True when this very member was removed: `group` is then the last one, and no later epoch can be derived. */
  readonly selfRemoved: boolean;
  /** Kinds of proposals that `Change` cannot express (psk, reinit, custom, ...), for the caller to refuse. */
  readonly foreign: readonly string[];
  readonly consumed: readonly Uint8Array[];
}

export interface ReceivedMessage {
  readonly kind: "message";
  readonly group: Group;
  readonly sender: number;
  /** The sender as of the message's own epoch: by now the leaf may be blank, or somebody else's. */
  readonly from: Leaf;
  /** The epoch in which it was sealed: the group's own, or one of the four before. */
  readonly epoch: number;
  readonly aad: Uint8Array;
  readonly plaintext: Uint8Array;
  readonly consumed: readonly Uint8Array[];
}

/** Readable by one member alone. */
export interface SealedTo {
  /** The HPKE encapsulation. */
  readonly kem: Uint8Array;
  readonly box: Uint8Array;
}

export interface MlsEngine {
  readonly suite: Suite;
  generateKeyPackage(identity: Uint8Array): Promise<OwnKeyPackage>;
  /**
   * A fresh KeyPackage that keeps the signature key of an earlier one, for a member who comes back after losing step.
   */
  renewKeyPackage(own: OwnKeyPackage): Promise<OwnKeyPackage>;
  /** The leaf that a KeyPackage would become, after its signature, lifetime and suite were checked. */
  inspectKeyPackage(keyPackage: Uint8Array): Promise<Omit<Leaf, "leaf">>;
  /** A group of one, at epoch 0. */
  create(groupId: Uint8Array, own: OwnKeyPackage, context: Uint8Array): Promise<Group>;
  commit(group: Group, change: Change, aad: Uint8Array): Promise<Committed>;
  seal(
    group: Group,
    plaintext: Uint8Array,
    aad: Uint8Array,
  ): Promise<{ group: Group; message: Uint8Array; consumed: readonly Uint8Array[] }>;
  /** Moves the own handshake ratchet on, past every key that a copy of this group can have used. */
  leap(group: Group, steps: number): Promise<Group>;
  /**
   * Commits must be of the group's own epoch; messages may also be of the one before. Public messages are refused.
   * A message of the own leaf opens where its key was not used here: another copy of this group has sent it.
   */
  open(group: Group, message: Uint8Array): Promise<ReceivedCommit | ReceivedMessage>;
  /** The authenticated data in the clear part of a PrivateMessage, unverified; undefined where it is none. */
  readAad(message: Uint8Array): Uint8Array | undefined;
  join(welcome: Uint8Array, own: OwnKeyPackage): Promise<Group>;

  groupId(group: Group): Uint8Array;
  epoch(group: Group): number;
  /** RFC 9420 section 8.7: equal for all members of one epoch, secret from everyone else. */
  epochAuthenticator(group: Group): Uint8Array;
  /** MLS exporter, section 8.5. */
  exportSecret(group: Group, label: string, context: Uint8Array, length: number): Promise<Uint8Array>;
  /** The circle's group-context extension. */
  context(group: Group): Uint8Array;
  members(group: Group): readonly Leaf[];
  ownLeaf(group: Group): number;
  /** The private half of our own round key, for the caller to wipe. */
  roundSecret(group: Group): Uint8Array;
  /** Signs with the own leaf's key under a label of ours (section 5.1.2, SignWithLabel). */
  sign(group: Group, label: string, content: Uint8Array): Promise<Uint8Array>;
  /** The same with the key of a KeyPackage, for a member who has no group any more. */
  signAs(own: OwnKeyPackage, label: string, content: Uint8Array): Promise<Uint8Array>;
  verify(signatureKey: Uint8Array, label: string, content: Uint8Array, signature: Uint8Array): Promise<boolean>;

  /** Seals to the member at a leaf alone, or to nobody at all where `leaf` is undefined (section 5.1.3). */
  sealTo(
    group: Group,
    leaf: number | undefined,
    label: string,
    context: Uint8Array,
    plaintext: Uint8Array,
  ): Promise<SealedTo>;
  /** Opens what was sealed to our own leaf in this very epoch. Throws `mls-not-for-us`. */
  openSealedTo(group: Group, label: string, context: Uint8Array, sealed: SealedTo): Promise<Uint8Array>;

  encodeGroup(group: Group): Uint8Array;
  /** Reads what `encodeGroup` of this or an earlier build wrote: the bytes carry a format number. */
  decodeGroup(bytes: Uint8Array): Group;
}

export type MlsErrorCode =
  /** Bytes that are no MLS structure. */
  | "mls-malformed"
  /** A structure that MLS forbids, or a signature, tag or tree that does not hold. */
  | "mls-invalid"
  /** Of an epoch whose keys are not (or no longer) here. */
  | "mls-wrong-epoch"
  /** Read before: its key is used up. Also the own echo. */
  | "mls-replayed"
  /** A commit of the own leaf, its signature good: made here and come back, or by another copy of this group. */
  | "mls-own"
  /** Made for another suite. */
  | "mls-wrong-suite"
  /** A Welcome that is not for this KeyPackage. */
  | "mls-not-for-us";

export class MlsError extends Error {
  readonly code: MlsErrorCode;
  constructor(code: MlsErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = "MlsError";
    this.code = code;
  }
}

/** Overwrites key bytes in place. */
export function wipe(secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
