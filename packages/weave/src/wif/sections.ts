/**
 * A WIF file as sections of lines, in the manner of old Windows settings files, as found in the wild: any line ends,
 * comments behind semicolons, any case, spaces anywhere, sections that come twice.
 */
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";

export interface Line {
  /** From 1, for messages. */
  readonly line: number;
  readonly value: string;
}

/** Names in capitals. A key that comes twice has its last value. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, Line>>;

/** Throws file-too-large, or wif-missing for what has no section [WIF]. */
export function readSections(file: Uint8Array | string): Sections {
  if (file.length > limits.fileBytes) throw new WeaveError("file-too-large", `It has ${file.length} bytes.`);
  const text = typeof file === "string" ? file : textOf(file);
  const sections = new Map<string, Map<string, Line>>();
  let current: Map<string, Line> | undefined;
  let line = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line++;
    const trimmed = raw.trim();
    if (trimmed === "" || trimmed.startsWith(";")) continue;
    const header = /^\[([^\]]*)\]/.exec(trimmed);
    if (header) {
      const name = tidy(header[1] as string);
      current = sections.get(name) ?? new Map();
      sections.set(name, current);
      continue;
    }
    const equals = trimmed.indexOf("=");
    if (equals > 0) current?.set(tidy(trimmed.slice(0, equals)), { line, value: trimmed.slice(equals + 1).trim() });
  }
  if (!sections.has("WIF")) throw new WeaveError("wif-missing", "It has no section [WIF].");
  return sections;
}

const tidy = (name: string) => name.trim().replace(/\s+/g, " ").toUpperCase();

/** UTF-8 where it is that, UTF-16 where it says so, else the western alphabet of old Windows. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
