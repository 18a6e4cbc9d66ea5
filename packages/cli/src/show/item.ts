/** One item of a timeline, for reading and for programs. */
import type { AttachmentView, CircleView, TimelineItem } from "@nexus/circle";
import { short } from "../circle/choose.ts";
import type { Io } from "../io.ts";
import { bodyInWords } from "./body.ts";
import { placeAsPicture, placeInWords } from "./feeling.ts";
import { ago, agoInHours, together } from "./moment.ts";
import { asked, changedLines } from "./motion.ts";
import { nameOf } from "./name.ts";
import { saidIn, standingOf } from "./round.ts";

const indent = (text: string) => text.replace(/^/gm, "  ");

function heading(circle: CircleView, item: TimelineItem): string {
  const name = nameOf(circle, item.author);
  const mine = item.author === circle.me;
  switch (item.kind) {
    case "check-in":
      return `${name} checked in`;
    case "sharing": {
      const to = item.replyTo && circle.timeline.find((it) => it.id === item.replyTo);
      if (!item.replyTo) return `${name} shared`;
      return to ? `${name}, to ${nameOf(circle, to.author)}` : `${name}, to something that is no longer here`;
    }
    case "retracted":
      return `${name} took something back.`;
    case "joined": {
      const vouchers = together(item.vouchedBy.map((id) => nameOf(circle, id)));
      return `${mine ? "You" : name} came in.${vouchers ? ` ${vouchers} vouched.` : ""}`;
    }
    case "gone": {
      const reason = item.reason ? ` “${item.reason}”` : "";
      return item.by === undefined ? `${name} left.` : `${nameOf(circle, item.by)} asked ${name} to go.${reason}`;
    }
    case "gap":
      return "This device missed a stretch here. It may not hold everything that was said.";
    case "motion":
      return `${name} asked ${asked(circle, item.motion)} (${item.motion.standing})`;
    case "keepers":
      return item.keepers.length === 1
        ? `${nameOf(circle, item.keepers[0] as string)} keeps the circle now.`
        : `${together(item.keepers.map((id) => nameOf(circle, id)))} keep the circle now.`;
    case "round":
      return `${name} opened a round: ${item.round.title} (${standingOf(circle, item.round, Date.now())})`;
  }
}

const attached = ({ kind, description }: AttachmentView): string =>
  `[${kind === "picture" ? "picture" : "voice note"}: ${description || "not described"}]`;

function body(circle: CircleView, item: TimelineItem): readonly string[] {
  if (item.kind === "sharing")
    return [item.fold ? `(about: ${item.fold})` : "", item.text, ...item.attachments.map(attached)].filter(Boolean);
  if (item.kind === "round") return [item.round.prompt, ...saidIn(circle, item.round)];
  if (item.kind === "motion")
    return [item.motion.why && `“${item.motion.why}”`, ...changedLines(item.motion)].filter(Boolean);
  if (item.kind !== "check-in") return [];
  const place = item.point && `${placeAsPicture(item.point)} ${placeInWords(item.point)}`;
  return [
    item.fold && `(about: ${item.fold})`,
    place,
    item.words.join(", "),
    item.note,
    item.body && bodyInWords(item.body),
  ].filter((line): line is string => Boolean(line));
}

/** The lines of one item; ids are there for `--reply-to` and `retract`. */
export function itemLines(circle: CircleView, item: TimelineItem, now: number, { paint }: Pick<Io, "paint">): string[] {
  const spoken = item.kind === "check-in" || item.kind === "sharing";
  const told = item.kind === "joined" || item.kind === "gone" ? agoInHours(item.at, now) : ago(item.at, now);
  const when = item.waiting ? "waits to go out" : told;
  const heard =
    spoken && item.heardBy.length > 0 && `${together(item.heardBy.map((id) => nameOf(circle, id)))} hear it`;
  const aside = [when, spoken && short(item.id), item.reshared && "passed on by another member", heard];
  const head = spoken ? paint("bold", heading(circle, item)) : heading(circle, item);
  return [`${head}  ${paint("dim", aside.filter(Boolean).join(" · "))}`, ...body(circle, item).map(indent)];
}

/** The same as data: names beside ids, times in ISO 8601. */
export function itemData(circle: CircleView, item: TimelineItem): object {
  const names = {
    author: nameOf(circle, item.author),
    ...(item.kind === "joined" && { vouchedBy: item.vouchedBy.map((id) => nameOf(circle, id)) }),
    ...(item.kind === "gone" && item.by && { by: nameOf(circle, item.by) }),
  };
  return { ...item, ...names, authorId: item.author, circle: circle.id, at: new Date(item.at).toISOString() };
}
