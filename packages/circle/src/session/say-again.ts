/** Turns a timeline item of our own back into what was said, with a fresh id. */
import type { TimelineItem } from "../api.ts";
import type { Payload } from "../payload.ts";
import { stamp } from "./adopt.ts";
import type { Core } from "./snapshot.ts";

export function itemToPayload(item: TimelineItem, core: Pick<Core, "random" | "now">): Payload | undefined {
  const { id } = stamp(core);
  const minute = Math.floor(item.at / 60_000);
  if (item.kind === "check-in") {
    const { point, words, note } = item;
    return { type: "check-in", id, minute, words: [...words], ...(point && { point }), ...(note && { note }) };
  }
  if (item.kind === "sharing") {
    const { text, replyTo } = item;
    return { type: "sharing", id, minute, text, ...(replyTo && { replyTo }) };
  }
  return undefined;
}
