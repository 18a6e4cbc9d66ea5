/**
 * A blueprint: a file from which an architect founds a circle. It is JSON that people may open and read, pass on, and write
 * by hand; so whatever comes in is taken for hostile until it has been read here. See `docs/blueprints.md`.
 */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { agreement2 } from "../agreement/agreement.ts";
import { text, words } from "../fields.ts";
import { unfitText } from "./unfit-text.ts";

export const BLUEPRINT_BYTES = 64 * 1024;
export const BLUEPRINT_KIND = "nexus blueprint";
const FORMAT = 1;

const blueprint = v.strictObject({
  format: v.literal(FORMAT),
  kind: v.literal(BLUEPRINT_KIND),
  /** Of its texts: a tag of BCP 47, such as `en` or `pt-BR`. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  title: words(80),
  /** For whom it is, and why it is as it is. */
  about: text(1000),
  agreement: v.pipe(
    agreement2,
    v.check(
      ({ rounds: { templates } }) => new Set(templates.map(({ id }) => id)).size === templates.length,
      "two rounds of one id",
    ),
  ),
});
export type Blueprint = v.InferOutput<typeof blueprint>;

/** Read by people too, so it is laid out. */
export const writeBlueprint = (value: Blueprint): Uint8Array => utf8ToBytes(`${JSON.stringify(value, undefined, 2)}\n`);

/** Throws NexusError `blueprint-oversize`, `-malformed` or `-newer`; the detail says where, and quotes nothing. */
export function readBlueprint(bytes: Uint8Array): Blueprint {
  if (bytes.length > BLUEPRINT_BYTES) throw new NexusError("blueprint-oversize", `${bytes.length} bytes`);
  const raw = readJson(bytes);
  if (!isRecord(raw) || raw.kind !== BLUEPRINT_KIND) throw malformed(`kind: expected "${BLUEPRINT_KIND}"`);
  if (isAbove(raw.format, FORMAT)) throw new NexusError("blueprint-newer", "format");
  if (isRecord(raw.agreement) && isAbove(raw.agreement.format, 2)) {
    throw new NexusError("blueprint-newer", "agreement.format");
  }
  const unfit = unfitText(raw);
  if (unfit) throw malformed(unfit);
  return checkedBlueprint(raw);
}

/** For what was made here. Throws NexusError `blueprint-malformed` or `blueprint-oversize`. */
export function checkedBlueprint(value: unknown): Blueprint {
  const result = v.safeParse(blueprint, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw malformed(`${v.getDotPath(issue) ?? "whole"}: ${problemOf(issue)}`);
  }
  const unfit = unfitText(result.output);
  if (unfit) throw malformed(unfit);
  const { length } = writeBlueprint(result.output);
  if (length > BLUEPRINT_BYTES) throw new NexusError("blueprint-oversize", `${length} bytes`);
  return result.output;
}

/** Other messages of the schema quote what they found. */
function problemOf({ expected, type, message }: v.BaseIssue<unknown>): string {
  if (expected) return `expected ${expected}`;
  return type === "check" ? message : type;
}

const malformed = (detail: string) => new NexusError("blueprint-malformed", detail);

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(bytesToUtf8(bytes));
  } catch {
    throw malformed("no JSON in UTF-8");
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isAbove = (value: unknown, known: number) => typeof value === "number" && value > known;
