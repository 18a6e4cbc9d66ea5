/** A phone's history of years: generated, then read as it is taken in, in a process of its own. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Context, Outcome } from "../figure.ts";
import { startChild } from "../process/child.ts";
import type { ReaderCalls } from "./reader.ts";

const MB = 1e6;
/** Bytes of the export that is asked about, and of one to compare its memory with. */
const LARGE = 700 * MB;
const SMALL = 100 * MB;
/** Seconds. */
const TARGET = 20;
/** Memory may not grow with the file: so much more at most. */
const GROWTH = 1.5;

export async function measureImport({ quick, folder, say }: Context): Promise<Outcome> {
  const [small, large] = quick ? [SMALL / 10, LARGE / 10] : [SMALL, LARGE];
  const place = folder();
  const paths = await Promise.all([small, large].map((size) => writeExport(join(place, `${size}.xml`), size)));
  say(`an Apple Health export of ${large / MB} MB`);
  const read = async (path: string, how: keyof ReaderCalls & string) => {
    const reader = startChild<ReaderCalls>(new URL("./reader.ts", import.meta.url));
    const told = await reader.ask(how, path);
    await reader.end();
    return told;
  };
  const [least, most] = [await read(paths[0] as string, "take"), await read(paths[1] as string, "take")];
  const plain = await read(paths[1] as string, "text");
  const mega = (bytes: number) => `${Math.round(bytes / MB)} MB`;
  return {
    figures: [
      {
        name: `an Apple Health export of ${large / MB} MB, read to what the journal keeps`,
        unit: "s",
        ours: most.seconds,
        baseline: plain.seconds,
        ratio: most.seconds / plain.seconds,
        target: { of: "ours", is: "below", value: TARGET },
        more: { records: most.records.toLocaleString("en"), kept: most.kept.toLocaleString("en") },
      },
      {
        name: `its memory at most, beside that of ${small / MB} MB of the same`,
        unit: "MB",
        ours: most.peak / MB,
        baseline: least.peak / MB,
        ratio: most.peak / least.peak,
        target: { of: "ratio", is: "below", value: GROWTH },
        more: { "reading as text": mega(plain.peak) },
      },
    ],
    missing: [],
  };
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData locale="en_US">\n';
const two = (value: number) => String(value).padStart(2, "0");

/** Three years of heart rates, over and over; as Apple writes them, with all their attributes. */
async function writeExport(path: string, size: number): Promise<string> {
  const record = (at: number) => {
    const day = `20${two(23 + (Math.floor(at / 336) % 3))}-${two(1 + (Math.floor(at / 28) % 12))}-${two(1 + (at % 28))}`;
    const time = `${two((at * 7) % 24)}:${two((at * 13) % 60)}:${two((at * 29) % 60)} +0200`;
    return ` <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" sourceVersion="11.1" device="&lt;&lt;HKDevice: 0x30, name:Apple Watch&gt;&gt;" unit="count/min" creationDate="${day} ${time}" startDate="${day} ${time}" endDate="${day} ${time}" value="${55 + (at % 60)}"/>\n`;
  };
  const stretches = Array.from({ length: 20 }, (_, n) =>
    Buffer.from(Array.from({ length: 5_000 }, (_, at) => record(n * 5_000 + at)).join("")),
  );
  const file = createWriteStream(path);
  file.write(HEAD);
  for (let written = 0, n = 0; written < size; n++) {
    const stretch = stretches[n % stretches.length] as Buffer;
    written += stretch.length;
    if (!file.write(stretch)) await new Promise((go) => file.once("drain", go));
  }
  file.end("</HealthData>\n");
  await finished(file);
  return path;
}
