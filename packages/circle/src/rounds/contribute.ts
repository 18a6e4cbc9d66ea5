/**
 * Makes a contribution to a sealed round: the words, or a pass of the same size, sealed under a fresh secret, and the
 * secret dealt to the members. Loaded when it is needed: it brings the curve.
 */
import { bytesToBase64url, concat } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import type { Random } from "../log/seal.ts";
import { fromText } from "../text.ts";
import { type Said, sealBody } from "./body.ts";
import { boxInfo } from "./bound.ts";
import { sealToRoundKey } from "./box.ts";
import { deal } from "./dealing.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { SealedRecord } from "./record.ts";

export type Sealed = Pick<RoundPayloadOf<"seal">, "body" | "commitments" | "boxes">;

/** `dealt`: the shares as they are, in the order of the roster, for the author alone. */
export async function contribute(
  circle: Uint8Array,
  { id, roster, keys, threshold }: Pick<SealedRecord, "id" | "roster" | "keys" | "threshold">,
  author: MemberId,
  said: Said | undefined,
  random: Random,
): Promise<{ readonly sealed: Sealed; readonly dealt: string }> {
  const { secret, commitments, shares } = deal(threshold, roster.length, random);
  const bound = { circle, round: id, author };
  const body = sealBody(secret, bound, said, random);
  secret.fill(0);
  const boxes = await Promise.all(
    roster.map((member, at) => {
      const key = fromText(keys[at] as string);
      return sealToRoundKey(key, boxInfo(bound, member), shares[at] as Uint8Array);
    }),
  );
  const sealed = {
    body: bytesToBase64url(body),
    commitments: bytesToBase64url(commitments),
    boxes: bytesToBase64url(concat(...boxes)),
  };
  return { sealed, dealt: bytesToBase64url(concat(...shares)) };
}
