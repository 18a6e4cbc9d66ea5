/** A cloth as a file: for screens, printers, looms and hands. */
import {
  clothToPdf,
  clothToSvg,
  type Draft,
  drawdownOf,
  encodeBmp,
  encodePng,
  encodeTiff,
  limits,
  noteOf,
  noteToText,
  paintCloth,
  paperOf,
  threadColours,
  writeWif,
} from "@nexus/weave";
import type { ClothFile, Order } from "./scribe-words.ts";

const PRINTED_DPI = 300;
const MM_PER_INCH = 25.4;

const deflate = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer(),
  );

/** Throws a WeaveError for a cloth that is larger than the format takes. */
export async function fileOf({ format, draft, label, warpUp }: Order): Promise<ClothFile> {
  switch (format) {
    case "svg":
      return { ending: "svg", type: "image/svg+xml", content: clothToSvg(draft, { label }) };
    case "png":
      return { ending: "png", type: "image/png", content: await printed(draft) };
    case "pdf":
      return { ending: "pdf", type: "application/pdf", content: await clothToPdf(draft, { lines: [label], deflate }) };
    case "wif":
      return { ending: "wif", type: "text/plain", content: writeWif(draft) };
    case "bmp":
      return { ending: "bmp", type: "image/bmp", content: encodeBmp(paperOf(drawdownOf(draft), { warpUp })) };
    case "tiff":
      return { ending: "tif", type: "image/tiff", content: encodeTiff(paperOf(drawdownOf(draft), { warpUp })) };
    case "note":
      return { ending: "txt", type: "text/plain", content: noteToText(noteOf(draft)) };
  }
}

/** As large as life; a cloth that is very long has fewer dots to the inch. */
function printed(draft: Draft): Promise<Uint8Array> {
  const drawdown = drawdownOf(draft);
  const most = Math.floor(Math.sqrt(limits.pixels / (drawdown.ends * drawdown.picks)));
  const thread = Math.max(1, Math.min(most, Math.round((draft.warp.spacing / MM_PER_INCH) * PRINTED_DPI)));
  const image = paintCloth(drawdown, threadColours(draft), { thread });
  return encodePng(image, deflate, (thread / draft.warp.spacing) * MM_PER_INCH);
}
