/**
 * Dealing a secret to the members of a round, so that as many as its threshold can put it together and fewer learn
 * nothing: Shamir's sharing with Feldman's commitments over ristretto255, as RFC 9591 appendix C has its trusted dealer.
 * The library deals, checks and combines; here it only gets our numbering: the member at place 0 of the roster holds the
 * share of 1.
 */
import { concat } from "@nexus/wire";
import { ristretto255_FROST as frost } from "@noble/curves/ed25519.js";
import { POINT, SCALAR } from "./sizes.ts";

export interface Deal {
  /** A random scalar, 32 bytes. */
  readonly secret: Uint8Array;
  /** As many as the threshold, 32 bytes each, one after the other: what every share can be checked against. */
  readonly commitments: Uint8Array;
  /** In the order of the roster, 32 bytes each. */
  readonly shares: readonly Uint8Array[];
}

/** A share and the place of its holder in the roster. */
export interface Share {
  readonly at: number;
  readonly share: Uint8Array;
}

export function deal(threshold: number, members: number, random: (length: number) => Uint8Array): Deal {
  const rng = (length = SCALAR) => random(length);
  const secret = frost.utils.randomScalar(rng);
  const ids = Array.from({ length: members }, (_, at) => idOf(at));
  const dealt = frost.trustedDealer({ min: threshold, max: members }, ids, secret, rng);
  return {
    secret,
    commitments: concat(...dealt.public.commitments),
    shares: ids.map((id) => (dealt.secretShares[id] as { signingShare: Uint8Array }).signingShare),
  };
}

/** Whether a share is the one that the commitments promise to its holder. */
export function isShareGood(commitments: Uint8Array, members: number, { at, share }: Share): boolean {
  const points = parts(commitments, POINT);
  const promised = { signers: { min: points.length, max: members }, commitments: points, verifyingShares: {} };
  try {
    frost.validateSecret({ identifier: idOf(at), signingShare: share }, promised);
    return true;
  } catch {
    // Bytes that are no scalar or no element, an element that is zero, or a share that does not fit.
    return false;
  }
}

/** The secret that these shares, as many as the threshold and of different holders, lie on; undefined where one is no scalar. */
export function combine(threshold: number, members: number, shares: readonly Share[]): Uint8Array | undefined {
  try {
    const held = shares.map(({ at, share }) => ({ identifier: idOf(at), signingShare: share }));
    return frost.combineSecret(held, { min: threshold, max: members });
  } catch {
    return undefined;
  }
}

const idOf = (at: number) => frost.Identifier.fromNumber(at + 1);

/** Cuts bytes into parts of one size. */
export const parts = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: bytes.length / size }, (_, at) => bytes.slice(size * at, size * (at + 1)));
