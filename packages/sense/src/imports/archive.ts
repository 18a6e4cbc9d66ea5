/** What an archive holds: Apple's export, Daylio's backup, or many files of other apps, such as a Google Takeout. */
import { bytesOf, type SomeFile } from "./file.ts";
import { directoryOf, type Packed } from "./zip/directory.ts";
import { entryFile } from "./zip/unpack.ts";

/** Of a whole account. */
const MOST_FILES = 50_000;

export const filesIn = async (archive: SomeFile): Promise<readonly Packed[]> =>
  (await directoryOf(archive)).filter(({ name }) => !name.endsWith("/")).slice(0, MOST_FILES);

/**
 * The file with the records. Its name is translated on phones of other languages; the other XML beside it is the
 * clinical document.
 */
export function appleExportIn(files: readonly Packed[]): Packed | undefined {
  const xml = files.filter(({ name }) => /\.xml$/i.test(name) && !/_cda\.xml$/i.test(name));
  const named = xml.find(({ name }) => /(?:^|\/)export\.xml$/i.test(name));
  const inFolder = xml.filter(({ name }) => /(?:^|\/)apple_health_export\//i.test(name));
  return named ?? inFolder.sort((one, other) => other.size - one.size)[0];
}

export const packedFile = (archive: SomeFile, entry: Packed): SomeFile => entryFile(archive, entry);

export const headOf = (file: SomeFile, length: number): Promise<Uint8Array> =>
  bytesOf(file, 0, Math.min(length, file.size));
