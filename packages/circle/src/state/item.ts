/** A timeline item as the vault keeps it: with the keys of its attachments, which no view ever shows. */
import type { Agreement } from "../agreement/agreement.ts";
import type { Motion } from "../agreement/motion.ts";
import type { ItemBase, MemberId, MotionView, TimelineItem } from "../api.ts";
import type { Attachment } from "../attach/attachment.ts";
import type { ExchangePlace, GivenRow } from "../exchange/record.ts";
import type { Payload } from "../payload.ts";
import type { RoundPlace, RoundRow } from "../rounds/record.ts";

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
/** A vote: the motion as it last stood, and the agreement that it stood under. */
export interface KeptMotion extends ItemBase {
  readonly kind: "motion";
  readonly motion: Motion;
  readonly under: Agreement;
  /** Unset while it is open. */
  readonly over?: Pick<MotionView, "standing" | "ballots"> | undefined;
}
/** What stands in a timeline as it is kept. Rounds and votes are shown with what the state holds of them. */
export type PlainItem = Exclude<TimelineItem, Seen<"check-in" | "sharing" | "round" | "motion">> | SpokenItem;
/** Something that a circle's device keeps by an id: in its timeline, or for the sake of a round. */
export type Item = PlainItem | KeptMotion | RoundPlace | RoundRow | ExchangePlace | GivenRow;

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
  const { point, words, note, body } = payload;
  return { ...base, kind: "check-in", point, words, note, body };
}

/** Kept for the sake of a round, and shown by no timeline. */
export const isRow = (item: Item): item is RoundRow => "round" in item && typeof item.round === "string";
export const isPlain = (item: Item): item is PlainItem =>
  !["round", "motion", "exchange", "given"].includes(item.kind) && !isRow(item);

const views = new WeakMap<PlainItem, TimelineItem>();

/** The same view for the same item, so that a long timeline costs nothing to show again. */
export function itemToView(item: PlainItem): TimelineItem {
  const known = views.get(item) ?? viewOf(item);
  views.set(item, known);
  return known;
}

function viewOf(item: PlainItem): TimelineItem {
  if (!isSpoken(item)) return item;
  const { heard = [], ...kept } = item;
  const seen = { fold: item.fold, heardBy: heard.map(({ by }) => by), held: undefined };
  if (kept.kind === "check-in") return { ...kept, ...seen };
  const attachments = attachmentsOf(item).map(({ id: _, key: __, ...shown }) => shown);
  return { ...kept, ...seen, attachments };
}
