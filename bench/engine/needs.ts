/**
 * What RFC 9420 makes each operation compute, at the least, in a group of `members` who were all added at once and have
 * never committed: the costliest tree, since every node above the leaves is blank. Hashes of unchanged subtrees count as
 * known. What an engine does beyond this (checks of its own, encoding, copying, keys that may never be used) is its
 * overhead, and is what the ratio shows.
 */

export interface Needs {
  readonly sign?: number;
  readonly verify?: number;
  readonly hpkeSeal?: number;
  readonly hpkeOpen?: number;
  /** Key pairs derived from a secret. */
  readonly keyPair?: number;
  readonly extract?: number;
  readonly expand?: number;
  readonly hash?: number;
  readonly mac?: number;
  /** One entry per sealing or opening by AEAD: its bytes. */
  readonly aeadSeal?: readonly number[];
  readonly aeadOpen?: readonly number[];
}

/** Sizes on the way, in bytes, as the engine made them. */
export interface Sizes {
  readonly message: number;
  readonly commit: number;
  readonly addition: number;
  readonly welcome: number;
}

export type Operation = "add" | "commit" | "process" | "seal" | "open" | "join";

/** Key, nonce and next secret of a ratchet (section 9.1), key and nonce of the sender data (6.3.2). */
const FRAMING = 3 + 2;
const SENDER_DATA = 16;
/** Confirmed and interim transcript hash (8.2). */
const TRANSCRIPTS = 2;
/** Joiner and epoch secret, and the nine that are derived from it (section 8, table 4). */
const SCHEDULE = 2 + 9;
/** Welcome secret (section 8), key and nonce of the GroupInfo (12.4.3). */
const WELCOME = 1 + 2;
/** With the joiner secret, and with no pre-shared key (section 8). */
const EXTRACTS = 2;

export function needsOf(operation: Operation, members: number, { message, commit, addition, welcome }: Sizes): Needs {
  const depth = Math.ceil(Math.log2(members));
  switch (operation) {
    case "seal":
      return { sign: 1, expand: FRAMING, aeadSeal: [message, SENDER_DATA] };
    case "open":
      return { verify: 1, expand: FRAMING, aeadOpen: [message, SENDER_DATA] };
    case "add":
      return {
        // The newcomer's KeyPackage and the leaf in it (10.1); then the commit and the GroupInfo.
        verify: 2,
        sign: 2,
        hpkeSeal: 1,
        extract: EXTRACTS,
        expand: FRAMING + SCHEDULE + WELCOME,
        // From the new leaf to the root, and the reference of the KeyPackage.
        hash: depth + 1 + TRANSCRIPTS + 1,
        mac: 1,
        aeadSeal: [addition, SENDER_DATA, welcome],
      };
    case "commit":
      return {
        // The commit and the new leaf.
        sign: 2,
        // A path secret for every other member: each is a resolution of its own (4.1.1).
        hpkeSeal: members - 1,
        keyPair: depth + 1,
        extract: EXTRACTS,
        // On each node of the path the next path secret and the node secret; for the leaf, and the commit secret (7.4).
        expand: FRAMING + SCHEDULE + 2 * depth + 2,
        // Parent hashes, then tree hashes, along the path.
        hash: 2 * depth + 1 + TRANSCRIPTS,
        mac: 1,
        aeadSeal: [commit, SENDER_DATA],
      };
    case "process":
      return {
        verify: 2,
        hpkeOpen: 1,
        // The reader sits beside the committer and so derives the whole path.
        keyPair: depth,
        extract: EXTRACTS,
        expand: FRAMING + SCHEDULE + 2 * depth,
        hash: 2 * depth + 1 + TRANSCRIPTS,
        mac: 1,
        aeadOpen: [commit, SENDER_DATA],
      };
    case "join":
      return {
        // Every leaf of the tree (12.4.3.1), and the GroupInfo.
        verify: members + 1,
        hpkeOpen: 1,
        extract: 1,
        expand: SCHEDULE - 1 + WELCOME,
        // Every node of the tree, the reference of the own KeyPackage, and the interim transcript hash.
        hash: 2 * members - 1 + 1 + 1,
        mac: 1,
        aeadOpen: [welcome],
      };
  }
}
