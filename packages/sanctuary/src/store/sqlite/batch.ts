/**
 * A batch of appends, in one buffer that changes hands: it goes to the worker as appends, and comes back with each
 * accepted one turned into the entry that readers are sent. Cloning its many small objects would cost more than storing
 * them, and so would a second buffer for the entries.
 */
import { codec, type Entry, entry as entryCodec, type SanctuaryErrorCode, type TypeOf } from "@nexus/wire";
import type { Append } from "../../log/admit.ts";
import { type Outcome, refusal, success } from "../../outcome.ts";
import type { Accepted } from "../contract.ts";

/** An accepted append as the worker knows it; no `entry` where it was accepted before. */
export interface Taken extends Omit<Accepted, "entry"> {
  readonly entry: Entry | undefined;
}

const { bytes, fixed, list, struct, text, u32, u64, variant } = codec;
const MANY = 0xffff;
const LONG = 0xffffffff;

/** The entry lacks what the sanctuary decides: `seq`, `epoch`, `hour` and `hash`. */
const append = struct({
  circle: fixed(16),
  answers: list(struct({ drop: fixed(16), body: bytes(LONG) }), MANY),
  entry: entryCodec,
});
const appendBatch = struct({ hour: u32, appends: list(append, MANY) });

/** `length` is 0 where there is no entry to send. */
const result = variant({
  accepted: [1, { seq: u64, hash: fixed(32), hour: u32, at: u32, length: u32 }],
  refused: [2, { code: text(64), detail: text(512) }],
});
const results = list(result, MANY);

const NO_HASH = new Uint8Array(32);

export const packAppends = (appends: readonly Append[], hour: number): Uint8Array =>
  codec.encode(appendBatch, {
    hour,
    appends: appends.map(({ circle, door, id, kind, next, answers, body }) => ({
      circle,
      answers,
      entry: { seq: 0, under: door, epoch: 0, kind, hour: 0, id, next, hash: NO_HASH, body },
    })),
  });

/** What is unpacked are views, which end when the batch is given back. */
export function unpackAppends(batch: Uint8Array): { readonly hour: number; readonly appends: readonly Append[] } {
  const { hour, appends } = codec.decode(appendBatch, batch, "appends");
  return { hour, appends: appends.map(toAppend) };
}

const toAppend = ({ circle, answers, entry: { under, id, kind, next, body } }: TypeOf<typeof append>): Append => ({
  circle,
  door: under,
  id,
  kind,
  next,
  answers,
  body,
});

/** Turns the accepted appends of a batch into entries where they lie, and says how each fared. */
export function packResults(batch: Uint8Array, outcomes: readonly Outcome<Taken>[]): Uint8Array {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.length);
  return codec.encode(
    results,
    outcomes.map((outcome) => {
      if (!outcome.ok) return { type: "refused" as const, code: outcome.code, detail: outcome.detail };
      const { seq, hash, hour, entry } = outcome.value;
      if (!entry) return { type: "accepted" as const, seq, hash, hour, at: 0, length: 0 };
      const length = entryCodec.size(entry);
      // The body is the last of an entry, and lies in the batch already.
      const at = entry.body.byteOffset + entry.body.length - batch.byteOffset - length;
      entryCodec.write({ bytes: batch, view, at }, entry);
      return { type: "accepted" as const, seq, hash, hour, at, length };
    }),
  );
}

export const unpackResults = (batch: Uint8Array, packed: Uint8Array): Outcome<Accepted>[] =>
  codec.decode(results, packed, "results").map((value) => {
    if (value.type === "refused") return refusal(value.code as SanctuaryErrorCode, value.detail);
    const { seq, hash, hour, at, length } = value;
    return success({ seq, hash, hour, entry: length > 0 ? batch.subarray(at, at + length) : undefined });
  });
