/**
 * Draws the app's icons for home screens from the mark's threads, into `packages/web/public/icons`. Run by hand when the
 * mark changes: `node scripts/icons.ts`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { type Mark, marks } from "./icons/marks.ts";

const folder = resolve(import.meta.dirname, "../packages/web/public/icons");
mkdirSync(folder, { recursive: true });

/**
 * How much of the picture the crossings take. What lies outside of the middle 80 % of a maskable icon may be cut off by a
 * phone's own shape, so there the threads run on to the edge.
 */
const WHOLE = 0.76;
const MASKABLE = 0.6;

for (const [name, mark] of Object.entries(marks)) {
  const draw = (file: string, size: number, part: number) =>
    writeFileSync(join(folder, `${file}.png`), encodePng(paint(mark, size, part), size));
  for (const size of [180, 192, 512]) draw(`${name}-${size}`, size, WHOLE);
  draw(name === "home" ? "maskable-512" : `${name}-maskable-512`, 512, MASKABLE);
}

/** Over and under, thread by thread; a thread is a little darker at its edges. `part` of the picture is the mark. */
function paint({ ground, warp, weft }: Mark, size: number, part: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 3);
  const from = (size * (1 - part)) / 2;
  const step = (size * part) / warp.length;
  const gap = 0.14;
  const beyond = part === MASKABLE ? Number.POSITIVE_INFINITY : 0.35;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [u, v] = [(x + 0.5 - from) / step, (y + 0.5 - from) / step];
      const [end, pick] = [Math.floor(u), Math.floor(v)];
      const inWarp =
        end >= 0 && end < warp.length && Math.abs(u - end - 0.5) < 0.5 - gap && v > -beyond && v < weft.length + beyond;
      const inWeft =
        pick >= 0 &&
        pick < weft.length &&
        Math.abs(v - pick - 0.5) < 0.5 - gap &&
        u > -beyond &&
        u < warp.length + beyond;
      const warpUp = (end + pick) % 2 === 0;
      const isWarp = inWarp && (!inWeft || warpUp);
      const thread = isWarp ? warp[end] : inWeft ? weft[pick] : undefined;
      const across = isWarp ? Math.abs(u - end - 0.5) : Math.abs(v - pick - 0.5);
      const light = thread ? 1 - 0.22 * (across / (0.5 - gap)) ** 4 : 1;
      const colour = thread ?? ground;
      for (let channel = 0; channel < 3; channel++) {
        pixels[(y * size + x) * 3 + channel] = Math.round((colour[channel] as number) * light);
      }
    }
  }
  return pixels;
}

/** PNG (ISO 15948): 8-bit RGB, one filter byte before each row. */
function encodePng(pixels: Uint8Array, size: number): Uint8Array {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y++) rows.set(pixels.subarray(y * size * 3, (y + 1) * size * 3), y * (size * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
