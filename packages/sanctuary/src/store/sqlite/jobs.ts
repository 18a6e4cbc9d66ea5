/**
 * What goes between the main thread and the store's worker. A batch of appends goes as one packed buffer that changes
 * hands; cloning its many small objects would cost more than storing them.
 */
import { codec, type SanctuaryErrorCode, type TypeOf } from "@nexus/wire";
import type { Append } from "../../log/admit.ts";
import { type Outcome, refusal, success } from "../../outcome.ts";
import type { Accepted, Store } from "../contract.ts";

/** Calls that go as structured clones. */
export type CallName = Exclude<keyof Store, "append" | "close">;

/** Work of one short transaction. */
export type ShortJob =
  | { readonly call: number; readonly name: Exclude<CallName, "erase" | "sweep">; readonly args: readonly unknown[] }
  | { readonly call: number; readonly name: "append"; readonly packed: Uint8Array };

export type Job =
  | ShortJob
  | { readonly call: number; readonly name: "erase" | "sweep"; readonly args: readonly unknown[] }
  | { readonly call: number; readonly name: "close" };

export const isShort = (job: Job): job is ShortJob =>
  job.name !== "erase" && job.name !== "sweep" && job.name !== "close";

export type Reply =
  | { readonly call: number; readonly outcome: unknown }
  | { readonly call: number; readonly packed: Uint8Array };

/**
 * The same value with byte strings of their own. Cloning a view into a larger buffer would clone all of the buffer, and
 * what is small would be sent with whatever lies beside it in Node's pool.
 */
export function compact<T>(value: T): T {
  if (value instanceof Uint8Array) return new Uint8Array(value) as T;
  if (Array.isArray(value)) return value.map(compact) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, compact(part)])) as T;
}

const { bytes, fixed, list, oneOf, optional, struct, text, u32, u64, variant } = codec;
const MANY = 0xffff;
const LONG = 0xffffffff;

const append = struct({
  circle: fixed(16),
  door: u64,
  id: fixed(16),
  kind: oneOf("message", "commit", "contest"),
  next: optional(fixed(32)),
  answers: list(struct({ drop: fixed(16), body: bytes(LONG) }), MANY),
  body: bytes(LONG),
});
const appendBatch = struct({ hour: u32, appends: list(append, MANY) });

const result = variant({
  accepted: [1, { seq: u64, hash: fixed(32), hour: u32, entry: optional(bytes(LONG)) }],
  refused: [2, { code: text(64), detail: text(512) }],
});
const results = list(result, MANY);

export const packAppends = (appends: readonly Append[], hour: number) => codec.encode(appendBatch, { hour, appends });

export const unpackAppends = (packed: Uint8Array): TypeOf<typeof appendBatch> =>
  codec.decode(appendBatch, packed, "appends");

export const packResults = (outcomes: readonly Outcome<Accepted>[]) =>
  codec.encode(
    results,
    outcomes.map((outcome) =>
      outcome.ok
        ? { type: "accepted" as const, ...outcome.value }
        : { type: "refused" as const, code: outcome.code, detail: outcome.detail },
    ),
  );

export const unpackResults = (packed: Uint8Array): Outcome<Accepted>[] =>
  codec
    .decode(results, packed, "results")
    .map((value) =>
      value.type === "accepted" ? success(value) : refusal(value.code as SanctuaryErrorCode, value.detail),
    );
