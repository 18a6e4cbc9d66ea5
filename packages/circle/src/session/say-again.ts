/** Turns a timeline item of our own back into what was said, under the same id. */
import type { Payload } from "../payload.ts";
import type { Item } from "../state/item.ts";

export function itemToPayload(item: Item): Payload | undefined {
  const stamp = { id: item.id, minute: Math.floor(item.at / 60_000) };
  if (item.kind === "check-in") {
    const { point, words, note, body, fold } = item;
    const more = { ...(point && { point }), ...(note && { note }), ...(body && { body }), ...(fold && { fold }) };
    return { type: "check-in", ...stamp, words: [...words], ...more };
  }
  if (item.kind === "sharing") {
    const { text, replyTo, fold, attachments } = item;
    const more = { ...(replyTo && { replyTo }), ...(fold && { fold }) };
    return { type: "sharing", ...stamp, text, ...more, ...(attachments && { attachments: [...attachments] }) };
  }
  return undefined;
}
