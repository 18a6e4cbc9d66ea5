/** A share on its way back, sealed to the one-time key of whoever asked: HPKE as for a round key (`../rounds/box.ts`). */
import { codec, concat, DecodeError, utf8ToBytes } from "@nexus/wire";
import { openWithRoundKey, sealToRoundKey } from "../rounds/box.ts";
import { fromLine, toLine } from "./line.ts";
import { decodeShare, encodeShare, type HeldShare } from "./share-set.ts";

const answer = codec.struct({ share: codec.bytes(8192), name: codec.text(320) });
const label = utf8ToBytes("nexus guardian answer 1");
const infoOf = (key: Uint8Array) => concat(label, key);

export interface Answer {
  readonly share: HeldShare;
  /** What the circle calls the one who gives it. */
  readonly name: string;
}

/** `key`: the request's. */
export async function answerToLine(key: Uint8Array, { share, name }: Answer): Promise<string> {
  const content = codec.encode(answer, { share: encodeShare(share), name });
  return toLine("share", await sealToRoundKey(key, infoOf(key), content));
}

/** Why a line is no answer to this request. */
export type NoAnswer = "no-answer" | "for-another" | "damaged";

export async function lineToAnswer(secret: Uint8Array, key: Uint8Array, text: string): Promise<Answer | NoAnswer> {
  const box = fromLine("share", text);
  if (!box) return "no-answer";
  const content = await openWithRoundKey(secret, infoOf(key), box);
  if (!content) return "for-another";
  try {
    const { share: bytes, name } = codec.decode(answer, content, "answer");
    const share = decodeShare(bytes);
    return share ? { share, name } : "damaged";
  } catch (error) {
    if (error instanceof DecodeError) return "damaged";
    throw error;
  }
}
