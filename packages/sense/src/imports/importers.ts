/** Which file is from which app, and how it is read. A file is known by what it holds; its name only helps. */
import { Unzip, UnzipInflate } from "fflate";
import { appleReader } from "./apple.ts";
import { headerOf } from "./csv.ts";
import { readDaylioBackup } from "./daylio-backup.ts";
import { readDaylioTable } from "./daylio-csv.ts";
import { readFit } from "./fit.ts";
import { readFitbitRates, readFitbitVariation } from "./fitbit.ts";
import { readHealthAutoExport } from "./health-auto-export.ts";
import { readHowWeFeel } from "./how-we-feel.ts";
import type { Sink } from "./imported.ts";
import { readOura } from "./oura.ts";
import { readPolarDays, readPolarHrm } from "./polar.ts";
import { ImportBroken } from "./refusals.ts";

export type Source =
  | "apple-health"
  | "apple-health-zip"
  | "daylio-table"
  | "daylio-backup"
  | "fit"
  | "fitbit-heart-rate"
  | "fitbit-variability"
  | "health-auto-export"
  | "how-we-feel"
  | "oura-trends"
  | "polar-days"
  | "polar-hrm";

/** Bytes of a file's beginning by which it is known. */
export const HEAD = 4096;
/** Bytes of a file that is read whole; Apple's export streams, whatever its size. */
export const WHOLE = 256 * 2 ** 20;

const has = (text: string, ...names: readonly string[]) => {
  const header = headerOf(text);
  return names.every((name) => header.includes(name));
};

/** Undefined where no importer knows the file. */
export function sourceOf(head: Uint8Array): Source | undefined {
  const bytes = head.subarray(0, HEAD);
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("PK")) return text.includes("backup.daylio") ? "daylio-backup" : "apple-health-zip";
  if (new TextDecoder("latin1").decode(bytes.subarray(8, 12)) === ".FIT") return "fit";
  if (text.startsWith("<") && text.includes("HealthData")) return "apple-health";
  if (text.startsWith("[Params]")) return "polar-hrm";
  if (/^\[\s*\{\s*"dateTime"/.test(text) && text.includes('"bpm"')) return "fitbit-heart-rate";
  if (text.startsWith("{") && text.includes('"deviceDays"')) return "polar-days";
  if (/^\{\s*"data"\s*:/.test(text)) return "health-auto-export";
  if (has(text, "full_date", "mood", "activities")) return "daylio-table";
  if (has(text, "Date", "Mood", "Mood Key") || has(text, "Date", "Mood", "Mood Keys")) return "how-we-feel";
  if (has(text, "timestamp", "rmssd")) return "fitbit-variability";
  if (has(text, "date", "Average HRV")) return "oura-trends";
  return undefined;
}

const tables: Readonly<Partial<Record<Source, (text: string, sink: Sink) => void>>> = {
  "daylio-table": readDaylioTable,
  "fitbit-heart-rate": readFitbitRates,
  "fitbit-variability": readFitbitVariation,
  "health-auto-export": readHealthAutoExport,
  "how-we-feel": readHowWeFeel,
  "oura-trends": readOura,
  "polar-days": readPolarDays,
  "polar-hrm": readPolarHrm,
};

/** Reads a file that comes in pieces. Damage that ends it is refused like any other, and nothing behind it is read. */
export async function importFrom(source: Source, pieces: AsyncIterable<Uint8Array>, sink: Sink): Promise<void> {
  try {
    if (source === "apple-health") await streamXml(pieces, sink);
    else if (source === "apple-health-zip") await streamZip(pieces, sink);
    else {
      const bytes = await gathered(pieces);
      if (source === "fit") readFit(bytes, sink);
      else if (source === "daylio-backup") readDaylioBackup(bytes, sink);
      else tables[source]?.(new TextDecoder().decode(bytes), sink);
    }
  } catch (error) {
    if (!(error instanceof ImportBroken)) throw error;
    sink.refuse(null, error.code, error.detail);
  }
}

async function streamXml(pieces: AsyncIterable<Uint8Array>, sink: Sink): Promise<void> {
  const reader = appleReader(sink);
  const decoder = new TextDecoder();
  for await (const piece of pieces) reader.write(decoder.decode(piece, { stream: true }));
  reader.write(decoder.decode());
  reader.close();
}

/** The export.xml within Apple's export.zip, unpacked piece by piece. */
async function streamZip(pieces: AsyncIterable<Uint8Array>, sink: Sink): Promise<void> {
  const reader = appleReader(sink);
  const decoder = new TextDecoder();
  let found = false;
  let ended = false;
  const unzip = new Unzip((file) => {
    if (found || !/(?:^|\/)export\.xml$/i.test(file.name)) return;
    found = true;
    file.ondata = (error, data, final) => {
      if (error) throw new ImportBroken("archive-broken", error.message);
      reader.write(decoder.decode(data, { stream: !final }));
      if (final) reader.close();
      ended ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const piece of pieces) unzip.push(piece);
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    if (error instanceof ImportBroken) throw error;
    throw new ImportBroken("archive-broken", (error as Error).message);
  }
  if (!found) throw new ImportBroken("archive-broken", "It holds no export.xml.");
  if (!ended) throw new ImportBroken("file-cut-off");
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    all.push(piece);
    length += piece.length;
    if (length > WHOLE) throw new ImportBroken("file-too-large", `It has more than ${WHOLE} bytes.`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
