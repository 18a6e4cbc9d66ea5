/** What happened in the circle, besides what was said, as one sentence. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { nameOf, namesOf } from "../../core/names.ts";
import { words } from "../../words/index.ts";

type Happening = Exclude<TimelineItem, { kind: "check-in" | "sharing" | "round" | "motion" | "keepers" }>;

export function happening(circle: CircleView, item: Happening): string {
  const t = words.value.circle;
  const isMe = item.author === circle.me;
  const name = nameOf(circle, item.author);
  switch (item.kind) {
    case "retracted":
      return isMe ? t.retractedMe : t.retracted(name);
    case "joined": {
      const vouchers = item.vouchedBy.length > 0 ? namesOf(circle, item.vouchedBy) : "";
      return isMe ? t.joinedMe(vouchers) : t.joined(name, vouchers);
    }
    case "gone": {
      if (item.by === undefined) return t.left(name);
      const removed = t.removed(name, nameOf(circle, item.by));
      return item.reason ? `${removed} ${t.reason(item.reason)}` : removed;
    }
    case "gap":
      return t.gap;
  }
}
