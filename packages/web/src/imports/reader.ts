/**
 * Reads what other apps have kept, in a worker of its own, a stretch at a time. It keeps nothing and asks nobody for
 * anything; ending it in the middle leaves nothing behind.
 */
import { Condensing, HEAD, importFrom, importTable, type Source, Summing, sampleOf, sourceIn } from "@nexus/sense";
import { blobFile } from "./blob-file.ts";
import type { FromReader, ToReader } from "./reader-words.ts";

const page = self as unknown as {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
};

/** Bytes of a table in which its first rows stand, with long notes too. */
const SAMPLE = 16 * HEAD;
/** How far the reading has to come before it is told again. */
const STEP = 0.005;

page.onmessage = ({ data }) => {
  read(data).then(
    (answer) => page.postMessage(answer),
    (error: unknown) => {
      // A disk that went away, or a file that changed meanwhile.
      if (error instanceof DOMException) page.postMessage({ kind: "refused", why: "unreadable" });
      else throw error;
    },
  );
};

async function read({ files, mapping }: ToReader): Promise<FromReader> {
  const condensing = new Condensing();
  const summing = new Summing(condensing);
  const sources = new Set<Source>();
  const unknown: string[] = [];
  const onRead = progress(files.reduce((sum, { size }) => sum + size, 0));
  for (const blob of files) {
    const file = blobFile(blob, onRead);
    if (files.length > 1) summing.file(blob.name);
    const source = mapping ? "table" : await sourceIn(blobFile(blob, () => {}));
    if (!source) {
      const sample = files.length === 1 ? await sampleIn(blob) : undefined;
      if (sample) return { kind: "table", sample };
      unknown.push(blob.name);
      continue;
    }
    sources.add(source);
    if (mapping) await importTable(file, mapping, summing);
    else await importFrom(source, file, summing);
  }
  if (sources.size === 0) return { kind: "refused", why: "unknown" };
  const source = sources.size === 1 ? ([...sources][0] as Source) : "archive";
  const brought = { source, file: named(files), ...condensing.brought };
  return { kind: "read", sources: [...sources], summary: summing.summary, brought, unknown };
}

const sampleIn = async (blob: Blob) => sampleOf(new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer()));

/** "export.zip", "heart_rate-2026-10-01.json +11". */
function named([first, ...others]: readonly File[]): string {
  const name = first?.name.slice(0, 200) ?? "";
  return others.length > 0 ? `${name} +${others.length}` : name;
}

function progress(size: number): (bytes: number) => void {
  let read = 0;
  let told = 0;
  return (bytes) => {
    read += bytes;
    const share = Math.min(1, read / Math.max(1, size));
    if (share - told < STEP) return;
    told = share;
    page.postMessage({ kind: "progress", share });
  };
}
