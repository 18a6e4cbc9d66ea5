import { writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { deflateSync } from "node:zlib";
import {
  clothToPdf,
  clothToSvg,
  type Draft,
  drawdownOf,
  encodeBmp,
  encodePng,
  encodeTiff,
  noteOf,
  noteToText,
  paintCloth,
  paperOf,
  threadColours,
  writeWif,
} from "@nexus/weave";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import { orRefuse } from "../../refuse.ts";
import { openWif } from "../../weave/open.ts";

/** Pixels of a thread: 12 at 300 dots to the inch are a millimetre. */
const THREAD = 12;
/** Pixels that a picture may have before its threads get thinner. */
const PIXELS = 20_000_000;

type Convert = (draft: Draft, warpUp: "black" | "white") => string | Uint8Array | Promise<Uint8Array>;

const kinds: Readonly<Record<string, Convert>> = {
  wif: writeWif,
  svg: (draft) => clothToSvg(draft),
  png: (draft) => {
    const drawdown = drawdownOf(draft);
    const most = Math.floor(Math.sqrt(PIXELS / (drawdown.ends * drawdown.picks)));
    const thread = Math.max(1, Math.min(THREAD, most));
    const dotsPerInch = (thread / draft.warp.spacing) * 25.4;
    return encodePng(paintCloth(drawdown, threadColours(draft), { thread }), deflateSync, dotsPerInch);
  },
  pdf: (draft) =>
    clothToPdf(draft, {
      lines: noteToText(noteOf(draft)).split("\n\n").slice(0, 2).join("\n").split("\n"),
      deflate: deflateSync,
    }),
  bmp: (draft, warpUp) => encodeBmp(paperOf(drawdownOf(draft), { warpUp })),
  tiff: (draft, warpUp) => encodeTiff(paperOf(drawdownOf(draft), { warpUp })),
  note: (draft) => noteToText(noteOf(draft)),
};

export const convert = command({
  name: "weave convert",
  summary: "Turn a WIF file into a picture, point paper for a jacquard loom, or a note for a weaver.",
  takes: "FILE.wif",
  words: [1, 1],
  about: [
    "Point paper (bmp, tiff) has one pixel for each crossing, the first pick on top; black is warp up, or warp down",
    "with --white-is-warp.",
  ],
  options: {
    to: { type: "string", value: "KIND", what: `one of ${Object.keys(kinds).join(", ")}` },
    out: { type: "string", value: "FILE", what: "where to write it (beside you, under the name of the draft)" },
    "white-is-warp": { type: "boolean", what: "point paper the other way around" },
  },
  run: (values, [path = ""], io) =>
    orRefuse(io, false, async () => {
      const to = values.to ?? "";
      const convertTo = Object.hasOwn(kinds, to) ? kinds[to] : undefined;
      if (!convertTo) throw new Usage(`--to takes ${Object.keys(kinds).join(", ")}.`, "weave convert");
      const draft = await openWif(path);
      const out = values.out ?? `${basename(path, extname(path))}.${to === "note" ? "txt" : to}`;
      if (out === path) throw new Usage("That would overwrite the draft: choose another --out.", "weave convert");
      await writeFile(out, await convertTo(draft, values["white-is-warp"] ? "white" : "black"));
      io.say(`Wrote ${out}.`);
      return 0;
    }),
});
