/** What the fake `Nexus` does with pictures, signs of hearing and the like. */
import {
  allFindables,
  type CircleId,
  type CircleView,
  type ItemBase,
  type JournalEntry,
  search,
  type TalkCalls,
  type TimelineItem,
} from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { drawnPicture } from "./drawn.ts";

export type Say = (circle: CircleId, say: (base: ItemBase) => TimelineItem) => string;

/** What a new item has none of. */
export const nothingYet = { fold: undefined, heardBy: [], held: undefined } as const;

export function fakeTalk(
  circle: (id: CircleId) => CircleView,
  put: (view: CircleView) => void,
  say: Say,
  all: () => readonly CircleView[],
  entries: () => readonly JournalEntry[],
): TalkCalls {
  const change = (id: CircleId, message: string, with_: (item: TimelineItem) => TimelineItem) => {
    const view = circle(id);
    put({ ...view, timeline: view.timeline.map((item) => (item.id === message ? with_(item) : item)) });
  };
  const isSpoken = (item: TimelineItem) => item.kind === "check-in" || item.kind === "sharing";
  const given = new Map<string, { type: "image/webp"; bytes: Uint8Array }>();

  return {
    async write(id, text, { replyTo, fold, attachments = [] } = {}) {
      const message = say(id, (base) => {
        const shown = attachments.map(({ bytes, ...facts }) => ({ ...facts, size: bytes.length }));
        return { ...base, ...nothingYet, kind: "sharing", text, replyTo, fold, attachments: shown };
      });
      for (const [n, { bytes }] of attachments.entries()) given.set(`${message} ${n}`, { type: "image/webp", bytes });
      put({ ...circle(id), draft: undefined });
      return message;
    },
    async tryAgain(id, message) {
      change(id, message, (item) => (isSpoken(item) ? { ...item, held: undefined } : item));
    },
    async sendWithout(id, message) {
      change(id, message, (item) => (item.kind === "sharing" ? { ...item, held: undefined, attachments: [] } : item));
    },
    async attachment(id, message, n) {
      const own = given.get(`${message} ${n}`);
      if (own) return own;
      const item = circle(id).timeline.find((it) => it.id === message);
      const it = item?.kind === "sharing" ? item.attachments[n] : undefined;
      if (it?.kind !== "picture") throw new NexusError("blob-refused");
      return await drawnPicture(it.width, it.height);
    },
    async hear(id, message, on) {
      const { me } = circle(id);
      change(id, message, (item) => {
        if (!isSpoken(item)) return item;
        const others = item.heardBy.filter((by) => by !== me);
        return { ...item, heardBy: on ? [...others, me] : others };
      });
    },
    async draft(id, { text, replyTo }) {
      put({ ...circle(id), draft: text.trim() === "" ? undefined : { text, replyTo } });
    },
    async mute(id, member, on) {
      const view = circle(id);
      put({ ...view, members: view.members.map((it) => (it.id === member ? { ...it, isMuted: on } : it)) });
    },
    async notToday(id, topic, until) {
      const view = circle(id);
      const others = view.notToday.filter((it) => it.topic !== topic.toLowerCase());
      put({ ...view, notToday: until === undefined ? others : [...others, { topic: topic.toLowerCase(), until }] });
    },
    async report() {},
    async putAway(id, report) {
      const view = circle(id);
      put({ ...view, reports: view.reports.filter((it) => it.id !== report) });
    },
    async compare() {
      return { seed: "5afe".repeat(16), words: ["lantern", "orbit", "velvet", "harbor", "clover", "moth"] };
    },
    async compared(id, member, on) {
      const view = circle(id);
      put({ ...view, members: view.members.map((it) => (it.id === member ? { ...it, isCompared: on } : it)) });
    },
    search: async (query) => search(query, allFindables(all(), entries())),
  };
}
