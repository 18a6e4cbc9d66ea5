/**
 * A drawdown, one bit for each crossing of threads: 1 where the warp lies on top. Rows are picks, bits in a row are
 * ends, both from 0, each row padded to whole words with zeros.
 */
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";

export interface Drawdown {
  readonly ends: number;
  readonly picks: number;
  /** 32-bit words in a row. */
  readonly stride: number;
  readonly words: Uint32Array;
}

/** Throws cloth-empty or cloth-too-large. */
export function emptyDrawdown(ends: number, picks: number): Drawdown {
  assertSize(ends, picks);
  const stride = (ends + 31) >>> 5;
  return { ends, picks, stride, words: new Uint32Array(stride * picks) };
}

export function assertSize(ends: number, picks: number): void {
  if (ends < 1 || picks < 1) throw new WeaveError("cloth-empty", `It has ${ends} ends and ${picks} picks.`);
  if (ends > limits.ends || picks > limits.picks || ends * picks > limits.crossings) {
    throw new WeaveError("cloth-too-large", `It has ${ends} ends and ${picks} picks.`);
  }
}

/** Whether the warp lies on top; false outside of the cloth. */
export function isWarpUp({ ends, picks, stride, words }: Drawdown, end: number, pick: number): boolean {
  if (end < 0 || end >= ends || pick < 0 || pick >= picks) return false;
  return (((words[pick * stride + (end >>> 5)] ?? 0) >>> (end & 31)) & 1) === 1;
}

/** For whoever is just making the drawdown; nobody else changes one. */
export function raiseWarp({ stride, words }: Drawdown, end: number, pick: number): void {
  const at = pick * stride + (end >>> 5);
  words[at] = (words[at] ?? 0) | (1 << (end & 31));
}

export function drawdownFrom(ends: number, picks: number, isUp: (end: number, pick: number) => boolean): Drawdown {
  const drawdown = emptyDrawdown(ends, picks);
  for (let pick = 0; pick < picks; pick++) {
    for (let end = 0; end < ends; end++) if (isUp(end, pick)) raiseWarp(drawdown, end, pick);
  }
  return drawdown;
}

export const isSameDrawdown = (one: Drawdown, other: Drawdown): boolean =>
  one.ends === other.ends && one.picks === other.picks && one.words.every((word, at) => word === other.words[at]);
