/** Has a cloth written into a file, away from the page. One worker for each file: nothing of it stays. */
import { WeaveError } from "@nexus/weave";
import { startScribe } from "../../trusted.ts";
import type { ClothFile, FromScribe, Order } from "./scribe-words.ts";

/** Throws a WeaveError for a cloth that is larger than the format takes. */
export async function writeFile(order: Order): Promise<ClothFile> {
  const scribe = startScribe();
  try {
    const said = await new Promise<FromScribe>((resolve, reject) => {
      scribe.onmessage = ({ data }: MessageEvent<FromScribe>) => resolve(data);
      scribe.onerror = () => reject(new Error("the file could not be written"));
      scribe.postMessage(order);
    });
    if (said.kind === "written") return said.file;
    throw said.kind === "refused" ? new WeaveError(said.code, said.detail) : new Error(said.why);
  } finally {
    scribe.terminate();
  }
}
