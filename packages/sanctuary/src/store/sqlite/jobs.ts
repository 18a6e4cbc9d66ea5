/** What goes between the main thread and the store's worker. Appends go as one packed buffer, see `batch.ts`. */
import type { Store } from "../contract.ts";

/** Calls that go as structured clones. */
export type CallName = Exclude<keyof Store, "append" | "close">;

/** Work of one short transaction. */
export type ShortJob =
  | { readonly call: number; readonly name: Exclude<CallName, "erase" | "sweep">; readonly args: readonly unknown[] }
  | { readonly call: number; readonly name: "append"; readonly batch: Uint8Array };

export type Job =
  | ShortJob
  | { readonly call: number; readonly name: "erase" | "sweep"; readonly args: readonly unknown[] }
  | { readonly call: number; readonly name: "close" };

export const isShort = (job: Job): job is ShortJob =>
  job.name !== "erase" && job.name !== "sweep" && job.name !== "close";

export type Reply =
  | { readonly call: number; readonly outcome: unknown }
  | { readonly call: number; readonly batch: Uint8Array; readonly results: Uint8Array };

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
