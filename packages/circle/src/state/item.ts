/** A timeline item as the vault keeps it: with the keys of its attachments, which no view ever shows. */

import type { ItemBase, MemberId, TimelineItem } from "../api.ts";
import type { Attachment } from "../attach/attachment.ts";
import type { Payload } from "../payload.ts";

type Seen<K extends TimelineItem["kind"]> = Extract<TimelineItem, { kind: K }>;

/** "I hear you": whose sign, and where in the log it was given. */
export interface Heard {
  readonly by: MemberId;
  readonly seq: number;
}

/** Rows of earlier builds have none of these fields. */
interface Kept {
  readonly fold?: string | undefined;
  readonly heard?: readonly Heard[] | undefined;
}
type Unseen = "fold" | "heardBy" | "held" | "attachments";

export type KeptCheckIn = Omit<Seen<"check-in">, Unseen> & Kept;
export type KeptSharing = Omit<Seen<"sharing">, Unseen> &
  Kept & { readonly attachments?: readonly Attachment[] | undefined };
export type SpokenItem = KeptCheckIn | KeptSharing;
export type Item = Exclude<TimelineItem, Seen<"check-in" | "sharing">> | SpokenItem;

export const isSpoken = (item: Item): item is SpokenItem => item.kind === "check-in" || item.kind === "sharing";

export const attachmentsOf = (item: Item | undefined): readonly Attachment[] =>
  item?.kind === "sharing" ? (item.attachments ?? []) : [];

type Said = Extract<Payload, { type: "check-in" | "sharing" }>;

export function payloadToItem(
  payload: Said,
  place: Pick<ItemBase, "seq" | "author" | "waiting" | "reshared">,
): SpokenItem {
  const { id, minute, fold } = payload;
  const base = { id, ...place, at: minute * 60_000, fold };
  if (payload.type === "sharing") {
    const { text, replyTo, attachments } = payload;
    return { ...base, kind: "sharing", text, replyTo, attachments };
  }
  const { point, words, note } = payload;
  return { ...base, kind: "check-in", point, words, note };
}

const views = new WeakMap<Item, TimelineItem>();

/** The same view for the same item, so that a long timeline costs nothing to show again. */
export function itemToView(item: Item): TimelineItem {
  const known = views.get(item) ?? viewOf(item);
  views.set(item, known);
  return known;
}

function viewOf(item: Item): TimelineItem {
  if (!isSpoken(item)) return item;
  const { heard = [], ...kept } = item;
  const seen = { fold: item.fold, heardBy: heard.map(({ by }) => by), held: undefined };
  if (kept.kind === "check-in") return { ...kept, ...seen };
  const attachments = attachmentsOf(item).map(({ id: _, key: __, ...shown }) => shown);
  return { ...kept, ...seen, attachments };
}
