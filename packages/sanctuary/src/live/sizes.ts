/** Lengths that may be stored: a sealed body of an odd length would tell something about its content. */
import { isPaddedLength } from "@nexus/wire";
import { type Refusal, refusal } from "../outcome.ts";

/** Why a body of this length is not taken; undefined when it is. */
export function sizeObjection(length: number, atMost: number): Refusal | undefined {
  if (length > atMost) return refusal("size-oversize", `${length} bytes where at most ${atMost} are taken`);
  if (!isPaddedLength(length)) return refusal("size-unpadded", `${length} bytes are no padded length`);
  return undefined;
}
