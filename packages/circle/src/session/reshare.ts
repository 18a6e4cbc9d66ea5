/**
 * What was said while a member had lost step, told again by the one who lets it back in. It is that member's word, not
 * the authors' signatures, and is shown so.
 */
import * as v from "valibot";
import { id, whole } from "../fields.ts";
import { checkIn, sharing } from "../payload.ts";
import { type Item, isSpoken } from "../state/item.ts";
import type { Draft, Snapshot } from "./snapshot.ts";

const seq = whole(1);
const heard = v.optional(v.pipe(v.array(v.strictObject({ by: id, seq })), v.maxLength(1000)));
const place = { seq, author: id, at: whole(0), heard };

export const reshared = v.variant("kind", [
  v.strictObject({ ...place, kind: v.literal("check-in"), ...v.omit(checkIn, ["type", "minute"]).entries }),
  v.strictObject({ ...place, kind: v.literal("sharing"), ...v.omit(sharing, ["type", "minute"]).entries }),
]);
export type Reshared = v.InferOutput<typeof reshared>;

const MOST = 500;

/** What was said since, and what was said before and heard since. */
export function saidSince(from: Snapshot, since: number): Reshared[] {
  const isNews = (item: Item) =>
    isSpoken(item) && ((item.seq ?? 0) > since || (item.heard ?? []).some((sign) => sign.seq > since));
  const said = [...from.items.values()].filter(isNews).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return said.flatMap((item) => itemToReshared(item) ?? []).slice(-MOST);
}

function itemToReshared(item: Item): Reshared | undefined {
  if (!isSpoken(item)) return undefined;
  const { waiting: _, reshared: __, ...told } = item;
  const parsed = v.safeParse(reshared, JSON.parse(JSON.stringify(told)));
  return parsed.success ? parsed.output : undefined;
}

/** Adds what is not here yet, and signs of hearing that are not. */
export function takeReshared(from: Snapshot, draft: Draft, told: readonly Reshared[]): void {
  for (const item of told) {
    const known = draft.items.get(item.id) ?? from.items.get(item.id);
    if (!known) draft.items.set(item.id, { ...blank[item.kind], ...item, waiting: false, reshared: true } as Item);
    else if (isSpoken(known)) {
      const { heard: already = [] } = known;
      const more = (item.heard ?? []).filter(({ by }) => by !== known.author && !already.some((it) => it.by === by));
      if (more.length > 0) draft.items.set(known.id, { ...known, heard: [...already, ...more] });
    }
  }
}

/** Fields that JSON leaves out. */
const blank = {
  "check-in": { point: undefined, note: undefined },
  sharing: { replyTo: undefined },
} as const;
