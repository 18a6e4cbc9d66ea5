/** The colour of every thread as a screen takes it, whatever range the palette has. */
import type { Bytes } from "../colour/oklab.ts";
import type { Draft, Palette, Yarns } from "./draft.ts";

export interface ThreadColours {
  /** Three bytes for each end, red, green and blue. */
  readonly warp: Uint8Array;
  /** Three bytes for each pick. */
  readonly weft: Uint8Array;
}

/** For entries that a palette does not have: dark warp, light weft, as on point paper. */
const MISSING = { warp: [62, 56, 52], weft: [236, 228, 212] } as const satisfies Record<string, Bytes>;

export const threadColours = ({ palette, warp, weft }: Draft): ThreadColours => ({
  warp: spread(palette, warp, MISSING.warp),
  weft: spread(palette, weft, MISSING.weft),
});

function spread(palette: Palette, { colours }: Yarns, missing: Bytes): Uint8Array {
  const bytes = new Uint8Array(colours.length * 3);
  for (const [thread, entry] of colours.entries()) bytes.set(paletteBytes(palette, entry) ?? missing, thread * 3);
  return bytes;
}

/** Entry `entry` of a palette, counted from 1; what lies outside of the range is clamped. */
export function paletteBytes({ range: [least, most], colours }: Palette, entry: number): Bytes | undefined {
  const found = colours[entry - 1];
  if (!found) return undefined;
  const byte = (channel: number) =>
    Math.round((255 * (Math.min(most, Math.max(least, channel)) - least)) / (most - least));
  return [byte(found[0]), byte(found[1]), byte(found[2])];
}
