/** Eight circles that never were, for looking at: `node packages/weave/test/look-at-eight.ts FOLDER`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { numbersFrom, seedOf } from "../src/cloth/chance.ts";
import { DAY, type Felt, type SharedRound } from "../src/cloth/history.ts";
import { weaveHistory } from "../src/cloth/weave-history.ts";
import { threadColours } from "../src/draft/thread-colours.ts";
import { encodePng } from "../src/print/png.ts";
import { blankImage, type Image } from "../src/yarn/image.ts";
import { paintCloth } from "../src/yarn/raster.ts";

const names = [
  "grief on tuesdays",
  "night shift",
  "the allotment",
  "new parents",
  "book people",
  "recovery",
  "choir",
  "union",
];

export function lifeOf(name: string, people: number, days: number) {
  const number = numbersFrom(seedOf(name));
  const felt: Felt[] = [];
  const rounds: SharedRound[] = [];
  const mood = { valence: number() * 2 - 1, arousal: number() * 2 - 1 };
  const clamp = (value: number) => Math.max(-1, Math.min(1, value));
  for (let day = 0; day < days; day++) {
    if (number() < 0.12) continue;
    mood.valence = clamp(mood.valence * 0.9 + (number() - 0.5) * 0.9);
    mood.arousal = clamp(mood.arousal * 0.9 + (number() - 0.5) * 0.9);
    const point = () => ({
      valence: clamp(mood.valence + (number() - 0.5) * 1.3),
      arousal: clamp(mood.arousal + (number() - 0.5) * 1.3),
    });
    for (let who = 0; who < people; who++)
      if (number() < 0.75) felt.push({ who: `${who}`, at: (20_000 + day) * DAY, point: point() });
    if (day % 7 === 6)
      rounds.push({
        at: (20_000 + day) * DAY,
        given: Array.from({ length: people }, (_, who) => ({ who: `${who}`, point: point() })),
      });
  }
  return { seed: name, people, felt, rounds };
}

if (import.meta.main) {
  const folder = process.argv[2] ?? ".";
  const thread = Number(process.argv[3] ?? 4);
  const side = 96 * thread;
  const gap = 24;
  const sheet = blankImage(4 * side + 5 * gap, 2 * side + 3 * gap);
  for (let at = 0; at < sheet.data.length; at += 4) sheet.data.set([244, 238, 228, 255], at);
  names.forEach((name, at) => {
    const cloth = weaveHistory(lifeOf(name, 3 + (at % 4) * 2, 40));
    const picks = Math.min(96, cloth.drawdown.picks);
    const image = paintCloth(cloth.drawdown, threadColours(cloth.draft), {
      thread,
      part: { end: 0, pick: Math.max(0, cloth.drawdown.picks - 96), ends: 96, picks },
    });
    place(sheet, image, gap + (at % 4) * (side + gap), gap + Math.floor(at / 4) * (side + gap));
  });
  writeFileSync(join(folder, "eight.png"), await encodePng(sheet, (bytes) => deflateSync(bytes)));
}

function place(sheet: Image, image: Image, left: number, top: number): void {
  for (let y = 0; y < image.height; y++) {
    const row = image.data.subarray(y * image.width * 4, (y + 1) * image.width * 4);
    sheet.data.set(row, ((top + y) * sheet.width + left) * 4);
  }
}
