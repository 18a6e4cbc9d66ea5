/**
 * Somebody with an empty device asks for shares: a one-time public key (X25519) and the name that they give themselves,
 * as a line to scan or to paste. Both sides can say six words that follow from it; they are stretched like those of a
 * safety picture, so that nobody who stands between finds another key with the same words.
 */
import { codec, DecodeError, utf8ToBytes } from "@nexus/wire";
import { stretched } from "../safety-picture.ts";
import { fromLine, toLine } from "./line.ts";

const FORMAT = 1;
const WORDS = 6;
const request = codec.struct({ format: codec.u8, key: codec.fixed(32), name: codec.text(320) });
const salt = utf8ToBytes("nexus guardian request 1");

export interface Request {
  readonly key: Uint8Array;
  /** As they typed it: nobody vouches for it but the words. */
  readonly name: string;
}

const encode = (asked: Request) => codec.encode(request, { format: FORMAT, ...asked });

export const requestToLine = (asked: Request): string => toLine("request", encode(asked));

/** Undefined where the text holds none. */
export function lineToRequest(text: string): Request | undefined {
  const bytes = fromLine("request", text);
  if (!bytes) return undefined;
  try {
    const { format, key, name } = codec.decode(request, bytes, "request");
    return format === FORMAT ? { key, name } : undefined;
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

export const requestWords = async (asked: Request): Promise<readonly string[]> =>
  (await stretched(salt, encode(asked), WORDS)).words;
