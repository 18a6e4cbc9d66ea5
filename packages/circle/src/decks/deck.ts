/**
 * A deck: questions for two, in sets that deepen. That people come closer when both tell something of themselves in turn,
 * a little more each time, is the procedure of Aron and others (1997); the questions here are our own. A deck is a file of
 * JSON that people may read, write by hand and pass on; so whatever comes in is taken for hostile until it was read here.
 */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { unfitText } from "../blueprint/unfit-text.ts";
import { text, words } from "../fields.ts";

/** Bytes of a file: more than all that a deck may say. */
export const DECK_BYTES = 64 * 1024;
export const DECK_KIND = "nexus deck";
const FORMAT = 1;

const some = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(max));

const deck = v.strictObject({
  format: v.literal(FORMAT),
  kind: v.literal(DECK_KIND),
  /** Of its texts: a tag of BCP 47, such as `en` or `pt-BR`. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  title: words(80),
  /** For whom it is, and how it is meant. */
  about: text(500),
  /** From light to deep. */
  sets: some(v.strictObject({ title: words(80), questions: some(words(300), 24) }), 6),
});
export type Deck = v.InferOutput<typeof deck>;

/** Read by people too, so it is laid out. */
export const writeDeck = (value: Deck): Uint8Array => utf8ToBytes(`${JSON.stringify(value, undefined, 2)}\n`);

/** Throws NexusError `deck-oversize`, `-malformed` or `-newer`; the detail says where, and quotes nothing. */
export function readDeck(bytes: Uint8Array): Deck {
  if (bytes.length > DECK_BYTES) throw new NexusError("deck-oversize", `${bytes.length} bytes`);
  const raw = readJson(bytes);
  if (raw.kind !== DECK_KIND) throw malformed(`kind: expected "${DECK_KIND}"`);
  if (typeof raw.format === "number" && raw.format > FORMAT) throw new NexusError("deck-newer", "format");
  return checkedDeck(raw);
}

/** For what was made here. Throws NexusError `deck-malformed` or `deck-oversize`. */
export function checkedDeck(value: unknown): Deck {
  const unfit = unfitText(value);
  if (unfit) throw malformed(unfit);
  const result = v.safeParse(deck, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw malformed(`${v.getDotPath(issue) ?? "whole"}: ${issue.expected ? `expected ${issue.expected}` : issue.type}`);
  }
  const { length } = writeDeck(result.output);
  if (length > DECK_BYTES) throw new NexusError("deck-oversize", `${length} bytes`);
  return result.output;
}

const malformed = (detail: string) => new NexusError("deck-malformed", detail);

function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(bytesToUtf8(bytes));
    if (typeof raw === "object" && raw !== null) return raw as Readonly<Record<string, unknown>>;
  } catch {}
  throw malformed("no JSON in UTF-8");
}
