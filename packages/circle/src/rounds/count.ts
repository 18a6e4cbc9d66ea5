/** Counting in a sealed round: whose words belong to it, who has agreed, who could still open it. */
import type { MemberId } from "../api.ts";
import { closingHash } from "./bound.ts";
import type { SealedRecord } from "./record.ts";

type Counted = Pick<SealedRecord, "roster" | "threshold" | "sealed" | "complaints">;

/** Complaints that no answer has met. */
const standing = ({ complaints }: Counted, author: MemberId): number =>
  Object.values(complaints[author] ?? {}).filter((shown) => shown === null).length;

/**
 * A contribution is left out where so many say that their share of it does not fit that it could not be opened. Fewer
 * may lie, or be lied to: nobody can have another's words left out alone.
 */
export const isLeftOut = (record: Counted, author: MemberId): boolean =>
  standing(record, author) > record.roster.length - record.threshold;

export const authorsIn = (record: Counted): readonly MemberId[] =>
  record.roster.filter((member) => record.sealed[member] && !isLeftOut(record, member));

export function closingSetOf(circle: Uint8Array, record: SealedRecord): NonNullable<SealedRecord["set"]> {
  const authors = authorsIn(record);
  const hashes = authors.map((author) => record.sealed[author]?.hash as string);
  return { authors, hash: closingHash(circle, record.id, hashes) };
}

/** How many members have agreed on the closing set of this device's own view. */
export const agreedOn = ({ closes, set }: SealedRecord): number =>
  Object.values(closes).filter((close) => close.set === set?.hash).length;

export const isAgreed = (record: SealedRecord): boolean =>
  record.set !== undefined && agreedOn(record) >= record.threshold;
