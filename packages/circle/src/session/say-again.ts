/** Turns a timeline item of our own back into what was said, under the same id. */
import type { TimelineItem } from "../api.ts";
import type { Payload } from "../payload.ts";

export function itemToPayload(item: TimelineItem): Payload | undefined {
  const stamp = { id: item.id, minute: Math.floor(item.at / 60_000) };
  if (item.kind === "check-in") {
    const { point, words, note } = item;
    return { type: "check-in", ...stamp, words: [...words], ...(point && { point }), ...(note && { note }) };
  }
  if (item.kind === "sharing") {
    const { text, replyTo } = item;
    return { type: "sharing", ...stamp, text, ...(replyTo && { replyTo }) };
  }
  return undefined;
}
