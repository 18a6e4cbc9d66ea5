/**
 * What was said while a member had lost step, told again by the one who lets it back in. It is that member's word, not
 * the authors' signatures, and is shown so.
 */
import * as v from "valibot";
import type { TimelineItem } from "../api.ts";
import { checkIn, sharing } from "../payload.ts";
import type { Draft, Snapshot } from "./snapshot.ts";

const place = {
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  author: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

export const reshared = v.variant("kind", [
  v.strictObject({ ...place, kind: v.literal("check-in"), ...v.omit(checkIn, ["type", "minute"]).entries }),
  v.strictObject({ ...place, kind: v.literal("sharing"), ...v.omit(sharing, ["type", "minute"]).entries }),
]);
export type Reshared = v.InferOutput<typeof reshared>;

const MOST = 500;

export function saidSince(from: Snapshot, seq: number): Reshared[] {
  const said = [...from.items.values()].filter((item) => (item.seq ?? 0) > seq);
  return said.flatMap((item) => itemToReshared(item) ?? []).slice(-MOST);
}

function itemToReshared(item: TimelineItem): Reshared | undefined {
  if (item.kind !== "check-in" && item.kind !== "sharing") return undefined;
  const { waiting: _, reshared: __, ...told } = item;
  const parsed = v.safeParse(reshared, JSON.parse(JSON.stringify(told)));
  return parsed.success ? parsed.output : undefined;
}

/** Adds what is not here yet. */
export function takeReshared(from: Snapshot, draft: Draft, told: readonly Reshared[]): void {
  for (const item of told) {
    if (from.items.has(item.id)) continue;
    const base = { id: item.id, seq: item.seq, author: item.author, at: item.at, waiting: false, reshared: true };
    draft.items.set(
      item.id,
      item.kind === "sharing"
        ? { ...base, kind: "sharing", text: item.text, replyTo: item.replyTo }
        : { ...base, kind: "check-in", point: item.point, words: item.words, note: item.note },
    );
  }
}
