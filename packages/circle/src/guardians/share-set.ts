/**
 * A recovery code in shares: any `needed` of them open it, fewer tell nothing of it. The library deals a random secret
 * (`../rounds/dealing.ts`); the code lies sealed under that secret beside every share, with the addresses of the
 * sanctuaries that keep the archive.
 *
 * Each share comes with the marks (SHA-256) of all, so that one that was changed is known by its place. Marks in place of
 * commitments on a curve, because the holders of shares keep them for years: see docs/decisions/guardians.md.
 */
import { bytesToHex, codec, concat, DecodeError, equalBytes, utf8ToBytes } from "@nexus/wire";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { CODE_BYTES } from "../keyring/code-shape.ts";
import { openPadded, type Random, sealPadded } from "../log/seal.ts";
import { combine, deal } from "../rounds/dealing.ts";
import { MOST_GUARDIANS } from "./numbers.ts";

const FORMAT = 1;
const ORIGINS = 8;
const label = utf8ToBytes("nexus guardians 1");
const markLabel = utf8ToBytes("nexus guardian share 1");

/** What all shares of one dealing have in common. */
const set = {
  /** Random: which dealing it is. */
  id: codec.fixed(16),
  needed: codec.u8,
  /** Of each share, in order. */
  marks: codec.list(codec.fixed(32), MOST_GUARDIANS),
  /** A `kept`, under the shared secret. */
  sealed: codec.bytes(4096),
} as const;
const setCodec = codec.struct(set);
const headCodec = codec.struct({ id: set.id, needed: set.needed, marks: set.marks });
const shareCodec = codec.struct({ format: codec.u8, ...set, at: codec.u8, share: codec.fixed(32) });
const keptCodec = codec.struct({ code: codec.fixed(CODE_BYTES), origins: codec.list(codec.text(300), ORIGINS) });

type ShareSet = codec.TypeOf<typeof setCodec>;

export interface HeldShare extends ShareSet {
  /** Place in the dealing, from 0. */
  readonly at: number;
  readonly share: Uint8Array;
}

/** What the shares open. */
export type Kept = codec.TypeOf<typeof keptCodec>;

/** One share for each of `members`, in order. */
export function dealKept(kept: Kept, needed: number, members: number, random: Random): readonly HeldShare[] {
  const id = random(16);
  const { secret, shares } = deal(needed, members, random);
  const head = { id, needed, marks: shares.map((share, at) => markOf(id, at, share)) };
  const key = keyOf(secret, id);
  const sealed = sealPadded(key, codec.encode(headCodec, head), codec.encode(keptCodec, kept), random);
  for (const spent of [secret, key]) spent.fill(0);
  return shares.map((share, at) => ({ ...head, sealed, at, share }));
}

/** Whether it is the very share that was dealt for its place. */
export const isWhole = ({ id, at, share, marks }: HeldShare): boolean =>
  equalBytes(marks[at] ?? new Uint8Array(), markOf(id, at, share));

/** A text that is the same for all shares of one dealing and for no other. */
export const setName = ({ id, needed, marks, sealed }: ShareSet): string =>
  bytesToHex(sha256(codec.encode(setCodec, { id, needed, marks, sealed })));

/** `shares`: of one dealing and of different places, as many as are needed. Undefined where they open nothing. */
export function openKept(shares: readonly HeldShare[]): Kept | undefined {
  const [first] = shares;
  if (!first || shares.length < first.needed) return undefined;
  const secret = combine(first.needed, first.marks.length, shares.slice(0, first.needed));
  if (!secret) return undefined;
  const key = keyOf(secret, first.id);
  const opened = openPadded(key, codec.encode(headCodec, first), first.sealed);
  for (const spent of [secret, key]) spent.fill(0);
  return opened && decoded(keptCodec, opened);
}

export const encodeShare = (held: HeldShare): Uint8Array => codec.encode(shareCodec, { format: FORMAT, ...held });

/** Undefined where the bytes are no share. Whether it is whole is another question. */
export function decodeShare(bytes: Uint8Array): HeldShare | undefined {
  const read = decoded(shareCodec, bytes);
  if (!read) return undefined;
  const { format, ...held } = read;
  const isSound =
    format === FORMAT && held.needed >= 2 && held.needed <= held.marks.length && held.at < held.marks.length;
  return isSound ? held : undefined;
}

const keyOf = (secret: Uint8Array, id: Uint8Array) => hkdf(sha256, secret, id, label, 32);

const markOf = (id: Uint8Array, at: number, share: Uint8Array) =>
  sha256(concat(markLabel, id, Uint8Array.of(at), share));

function decoded<T>(of: codec.Codec<T>, bytes: Uint8Array): T | undefined {
  try {
    return codec.decode(of, bytes, "share");
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}
