/** A measurement in a file: one of four kinds, as JSON or as plain text with one interval in ms on each line. */
import { SenseError } from "../errors.ts";

export type SensedRecord =
  | { readonly kind: "intervals"; readonly ms: Float64Array; readonly tick: number }
  | { readonly kind: "wave"; readonly rate: number; readonly values: Float64Array }
  | { readonly kind: "finger"; readonly times: Float64Array; readonly channels: readonly Float64Array[] }
  | { readonly kind: "face"; readonly rate: number; readonly channels: readonly Float64Array[] };

export const recordLimits = { bytes: 64 * 2 ** 20, samples: 4_000_000 } as const;

/** Throws SenseError: file-too-large, record-unknown, record-malformed, interval-malformed. */
export function readRecord(text: string): SensedRecord {
  if (text.length > recordLimits.bytes) throw new SenseError("file-too-large");
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (!/^[[{]/.test(trimmed)) return { kind: "intervals", ms: intervalsOfText(trimmed), tick: 1 };
  const json = parsed(trimmed);
  if (Array.isArray(json)) return { kind: "intervals", ms: numbers(json, "the list"), tick: 1 };
  const field = new Map(Object.entries(json as Record<string, unknown>));
  if (field.has("rr")) return { kind: "intervals", ms: numbers(field.get("rr"), "rr"), tick: 1 };
  if (field.has("rrSamples")) return intervalsOfSamples(field);
  const channels = field.get("channels");
  const wave = field.get("ppg") ?? (isObject(channels) ? channels.ppg : undefined);
  if (wave !== undefined) return { kind: "wave", rate: rateOf(field.get("fs"), "fs"), values: numbers(wave, "ppg") };
  const colours = ["R", "G", "B"].filter((name) => field.has(name));
  if (colours.length === 0) throw new SenseError("record-unknown");
  const channelsOf = colours.map((name) => numbers(field.get(name), name));
  if (field.has("tMs")) return { kind: "finger", ...equal(numbers(field.get("tMs"), "tMs"), channelsOf) };
  if (channelsOf.length < 3) throw new SenseError("record-malformed", "A face needs R, G and B.");
  const [red, ...others] = channelsOf as [Float64Array, ...Float64Array[]];
  equal(red, others);
  return { kind: "face", rate: rateOf(field.get("fps"), "fps"), channels: channelsOf };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SenseError("record-malformed", `It is no JSON: ${(error as Error).message}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Null and other things that are no number stand for a sample that is missing. */
function numbers(value: unknown, name: string): Float64Array {
  if (!Array.isArray(value)) throw new SenseError("record-malformed", `"${name}" is no list of numbers.`);
  if (value.length > recordLimits.samples)
    throw new SenseError("file-too-large", `"${name}" has ${value.length} samples.`);
  return Float64Array.from(value, (it) => (typeof it === "number" ? it : Number.NaN));
}

function rateOf(value: unknown, name: string): number {
  if (typeof value === "number" && value > 0 && value <= 100_000) return value;
  throw new SenseError("record-malformed", `"${name}" is no number of samples in a second.`);
}

/** `samples@128Hz`: counted in ticks of the recorder's clock. */
function intervalsOfSamples(field: ReadonlyMap<string, unknown>): SensedRecord {
  const unit = /^samples@(\d+(?:\.\d+)?)Hz$/.exec(String(field.get("unit")));
  if (!unit) throw new SenseError("record-malformed", '"unit" is not of the form samples@128Hz.');
  const tick = 1000 / rateOf(Number(unit[1]), "unit");
  return { kind: "intervals", ms: numbers(field.get("rrSamples"), "rrSamples").map((it) => it * tick), tick };
}

function equal(times: Float64Array, channels: readonly Float64Array[]) {
  for (const values of channels)
    if (values.length !== times.length)
      throw new SenseError("record-malformed", `One list has ${times.length} values, another ${values.length}.`);
  return { times, channels };
}

function intervalsOfText(text: string): Float64Array {
  const lines = text === "" ? [] : text.split(/\r\n|\r|\n/);
  if (lines.length > recordLimits.samples) throw new SenseError("file-too-large", `It has ${lines.length} lines.`);
  return Float64Array.from(lines, (line, at) => {
    const word = line.trim();
    if (word === "" || word.startsWith("#")) return Number.NEGATIVE_INFINITY;
    if (/^nan$/i.test(word)) return Number.NaN;
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? Number(word) : Number.NaN;
    if (Number.isFinite(value)) return value;
    throw new SenseError("interval-malformed", `Line ${at + 1} reads ${JSON.stringify(word.slice(0, 40))}.`);
  }).filter((it) => it !== Number.NEGATIVE_INFINITY);
}
