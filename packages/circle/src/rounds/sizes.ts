/** How long the parts of a contribution are, in bytes. */
import { BOX_OVERHEAD } from "./box-overhead.ts";

/** An element and a scalar of ristretto255 (RFC 9496). */
export const POINT = 32;
export const SCALAR = 32;
/** A share for one member. */
export const SHARE_BOX = BOX_OVERHEAD + SCALAR;

/** What is sealed, padded: room for 4,000 characters of any script and a fold. One size for all, a pass too. */
export const BODY = 12 * 1024;

/** So many can take part in a sealed round: the contribution to it still fits into one entry. */
export const SEALED_AT_MOST = 250;
