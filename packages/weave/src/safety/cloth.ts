/**
 * A safety number as a small cloth. Two people hold their cloths side by side: one number gives one cloth, and another,
 * even if it differs in one bit only, gives a cloth of other stripes and other figures. Its left half mirrors its right,
 * since eyes compare symmetric things best.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { usualDyes } from "../colour/dyes.ts";
import { inGamut } from "../colour/gamut.ts";
import { labToBytes } from "../colour/oklab.ts";
import type { Draft } from "../draft/draft.ts";
import { WeaveError } from "../errors.ts";

/** Threads of a stripe; stripes across half of the cloth, and down. */
const STRIPE = 4;
const HALF = 6;
const DOWN = 12;
export const SAFETY_THREADS = STRIPE * DOWN;

/** Over one, under three, and its opposite; the one end that is different moves on with every pick. */
const weftFaced = [1, 2, 3, 4];

/** Throws safety-short. The whole cloth follows from the hash of `number`. */
export function safetyDraft(number: Uint8Array): Draft {
  if (number.length < 16) throw new WeaveError("safety-short", `It has ${number.length}.`);
  const bits = bitsOf(number);
  const stripes = (count: number) => Array.from({ length: count }, () => take(bits, 3) + 1);
  const warpHalf = stripes(HALF);
  const weft = stripes(DOWN);
  const figure = Array.from({ length: DOWN }, () => Array.from({ length: HALF }, () => take(bits, 1) === 1));
  const warp = [...warpHalf, ...warpHalf.toReversed()];
  const threading = warp.flatMap((_, stripe) => {
    const block = Math.min(stripe, 2 * HALF - 1 - stripe);
    return weftFaced.map((shaft) => [block * STRIPE + shaft]);
  });
  const lifts = figure.flatMap((isWarpFaced) =>
    weftFaced.map((tie) =>
      isWarpFaced.flatMap((warpFaced, block) =>
        weftFaced.filter((shaft) => (shaft === tie) !== warpFaced).map((shaft) => block * STRIPE + shaft),
      ),
    ),
  );
  return {
    title: "",
    shafts: HALF * STRIPE,
    threading,
    lifting: { kind: "liftplan", lifts },
    palette: { range: [0, 255], colours: usualDyes.map((dye) => labToBytes(inGamut(dye))) },
    warp: { colours: threads(warp), spacing: 1.25 },
    weft: { colours: threads(weft), spacing: 1.25 },
  };
}

const threads = (stripes: readonly number[]) => stripes.flatMap((entry) => Array.from({ length: STRIPE }, () => entry));

interface Bits {
  readonly bytes: Uint8Array;
  at: number;
}

const bitsOf = (number: Uint8Array): Bits => {
  const label = new TextEncoder().encode("nexus safety cloth 1");
  return { bytes: sha256(new Uint8Array([...label, ...number])), at: 0 };
};

function take(bits: Bits, count: number): number {
  let value = 0;
  for (let left = count; left > 0; left--, bits.at++) {
    value = value * 2 + (((bits.bytes[bits.at >>> 3] as number) >>> (bits.at & 7)) & 1);
  }
  return value;
}
