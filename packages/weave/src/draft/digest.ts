/**
 * The fingerprint of a drawdown: SHA-256 over one byte for each crossing, 1 where the warp lies on top, end by end and
 * pick by pick from the first. Two programs that read one draft alike have the same.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Drawdown } from "./bits.ts";
import type { Draft } from "./draft.ts";

/** Bytes hashed at a time. */
const CHUNK = 1 << 16;

/**
 * The fingerprint of a cloth woven here: of its drawdown, and of which yarn each thread is. Colours are each person's own,
 * yarns are everyone's. 64 hex digits.
 */
export function clothSha256({ drawdown, draft }: { readonly drawdown: Drawdown; readonly draft: Draft }): string {
  const yarns = [draft.warp.colours, draft.weft.colours].map((colours) => colours.join()).join(" ");
  return bytesToHex(sha256(utf8ToBytes(`nexus cloth ${drawdownSha256(drawdown)} ${yarns}`)));
}

/** 64 hex digits. */
export function drawdownSha256({ ends, picks, stride, words }: Drawdown): string {
  const hash = sha256.create();
  const rows = Math.max(1, Math.floor(CHUNK / ends));
  const chunk = new Uint8Array(rows * ends);
  for (let first = 0; first < picks; first += rows) {
    let at = 0;
    for (let pick = first; pick < Math.min(picks, first + rows); pick++) {
      for (let end = 0; end < ends; end++) chunk[at++] = ((words[pick * stride + (end >>> 5)] ?? 0) >>> (end & 31)) & 1;
    }
    hash.update(chunk.subarray(0, at));
  }
  return bytesToHex(hash.digest());
}
