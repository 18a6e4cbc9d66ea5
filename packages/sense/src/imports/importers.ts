/** Which file is from which app, and how it is read. A file is known by what it holds; its name only helps. */
import { appleReader } from "./apple.ts";
import { appleExportIn, filesIn, headOf, packedFile } from "./archive.ts";
import { headerOf } from "./csv.ts";
import { readDaylioBackup } from "./daylio-backup.ts";
import { readDaylioTable } from "./daylio-csv.ts";
import type { SomeFile } from "./file.ts";
import { readFit } from "./fit.ts";
import { readFitbitRates, readFitbitVariation } from "./fitbit.ts";
import { readHealthAutoExport } from "./health-auto-export.ts";
import { readHowWeFeel } from "./how-we-feel.ts";
import type { Sink } from "./imported.ts";
import { type Mapping, readMapped } from "./mapped.ts";
import { readOura } from "./oura.ts";
import { readPolarDays, readPolarHrm } from "./polar.ts";
import { ImportBroken } from "./refusals.ts";

export const sources = [
  "apple-health",
  "apple-health-zip",
  "daylio-table",
  "daylio-backup",
  "fit",
  "fitbit-heart-rate",
  "fitbit-variability",
  "health-auto-export",
  "how-we-feel",
  "oura-trends",
  "polar-days",
  "polar-hrm",
  /** Files of these kinds, packed together. */
  "archive",
  /** A table whose columns the person named. */
  "table",
] as const;
export type Source = (typeof sources)[number];

/** Bytes of a file's beginning by which it is known. */
export const HEAD = 4096;
/** Bytes of a file that is read whole; Apple's export streams, whatever its size. */
export const WHOLE = 256 * 2 ** 20;

const has = (text: string, ...names: readonly string[]) => {
  const header = headerOf(text);
  return names.every((name) => header.includes(name));
};

/** Undefined where no importer knows the file. Of an archive it tells what it looks like from outside. */
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

/** The same with a look into archives. One that cannot be opened is told about when it is read. */
export async function sourceIn(file: SomeFile): Promise<Source | undefined> {
  const source = sourceOf(await headOf(file, HEAD));
  if (source !== "apple-health-zip") return source;
  try {
    const files = await filesIn(file);
    if (appleExportIn(files)) return source;
    return files.some(({ name }) => name === "backup.daylio") ? "daylio-backup" : "archive";
  } catch (error) {
    if (error instanceof ImportBroken) return source;
    throw error;
  }
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

/** Reads a file. Damage that ends it is refused like any other, and nothing behind it is read. */
export async function importFrom(source: Source, file: SomeFile, sink: Sink): Promise<void> {
  try {
    await readFrom(source, file, sink);
  } catch (error) {
    if (!(error instanceof ImportBroken)) throw error;
    sink.refuse(null, error.code, error.detail);
  }
}

/** A table of any app, by what the person says that its columns hold. */
export async function importTable(file: SomeFile, mapping: Mapping, sink: Sink): Promise<void> {
  try {
    readMapped(new TextDecoder().decode(await whole(file)), mapping, sink);
  } catch (error) {
    if (!(error instanceof ImportBroken)) throw error;
    sink.refuse(null, error.code, error.detail);
  }
}

async function readFrom(source: Source, file: SomeFile, sink: Sink): Promise<void> {
  if (source === "apple-health") await streamXml(file, sink);
  else if (source === "apple-health-zip") {
    const xml = appleExportIn(await filesIn(file));
    if (!xml) throw new ImportBroken("archive-broken", "It holds no export.xml.");
    await streamXml(packedFile(file, xml), sink);
  } else if (source === "archive") await readEach(file, sink);
  else if (source === "daylio-backup") await readDaylioBackup(file, sink);
  else {
    const bytes = await whole(file);
    if (source === "fit") readFit(bytes, sink);
    else tables[source]?.(new TextDecoder().decode(bytes), sink);
  }
}

/** Every file in it that is known; the others are passed over. */
async function readEach(archive: SomeFile, sink: Sink): Promise<void> {
  let known = 0;
  for (const entry of await filesIn(archive)) {
    const file = packedFile(archive, entry);
    try {
      const source = sourceOf(await headOf(file, HEAD));
      // Archives within it are not opened.
      if (source === undefined || source === "apple-health-zip" || source === "daylio-backup") continue;
      known++;
      sink.file?.(entry.name);
      await readFrom(source, file, sink);
    } catch (error) {
      if (!(error instanceof ImportBroken)) throw error;
      sink.file?.(entry.name);
      sink.refuse(null, error.code, error.detail);
    }
  }
  if (known === 0) throw new ImportBroken("archive-broken", "It holds no file that is known here.");
}

async function streamXml(file: SomeFile, sink: Sink): Promise<void> {
  const reader = appleReader(sink);
  const decoder = new TextDecoder();
  for await (const piece of file.pieces(0, file.size)) reader.write(decoder.decode(piece, { stream: true }));
  reader.write(decoder.decode());
  reader.close();
}

async function whole(file: SomeFile): Promise<Uint8Array> {
  if (file.size > WHOLE) throw new ImportBroken("file-too-large", `It has more than ${WHOLE} bytes.`);
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const piece of file.pieces(0, file.size)) {
    if (at + piece.length > bytes.length) throw new ImportBroken("file-cut-off", "It changed meanwhile.");
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.subarray(0, at);
}
