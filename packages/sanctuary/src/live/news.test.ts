import { codec, decodeReply, entry, limits } from "@nexus/wire";
import { expect, it } from "vitest";
import type { EntriesNotice } from "../bus/contract.ts";
import { News } from "./news.ts";

const circle = new Uint8Array(16).fill(7);

/** Of messages under door 0, from `first` to `last`. */
function notice(first: number, last: number, under = 0, body = new Uint8Array(16)): EntriesNotice {
  const encode = (seq: number) =>
    codec.encode(entry, {
      ...{ seq, under, epoch: 0, kind: "message", hour: 0, body },
      ...{ id: new Uint8Array(16), next: undefined, hash: new Uint8Array(32) },
    });
  const seqs = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const entries = seqs.map((seq) => ({ under, isContest: false, encoded: encode(seq) }));
  return { kind: "entries", circle, first, last, entries };
}

/** What a frame of fewer than 65,536 bytes shows. */
function seqsIn(frame: Buffer | undefined): number[] {
  if (!frame) return [];
  const reply = decodeReply(new Uint8Array(frame.subarray((frame[1] as number) < 126 ? 2 : 4)));
  return reply.type === "entries" ? reply.entries.map(({ seq }) => seq) : [];
}

it("gathers batches into one frame for each door and each reader's place", () => {
  const news = new News(notice(5, 6));
  expect(news.add(notice(7, 7, 3))).toBe(true);
  expect(news.add(notice(8, 9))).toBe(true);
  expect([news.first, news.last]).toEqual([5, 9]);
  expect(seqsIn(news.frameFor(0, 4))).toEqual([5, 6, 8, 9]);
  expect(seqsIn(news.frameFor(0, 6))).toEqual([8, 9]);
  expect(seqsIn(news.frameFor(3, 4))).toEqual([7]);
  expect(news.frameFor(1, 4)).toBeUndefined();
  expect(news.frameFor(0, 4)).toBe(news.frameFor(0, 4));
});

it("shows what was added to whoever asks after it", () => {
  const news = new News(notice(1, 1));
  expect(seqsIn(news.frameFor(0, 0))).toEqual([1]);
  news.add(notice(2, 2));
  expect(seqsIn(news.frameFor(0, 0))).toEqual([1, 2]);
  expect(seqsIn(news.frameFor(0, 1))).toEqual([2]);
});

it("takes nothing once the telling has begun", () => {
  const news = new News(notice(1, 1));
  news.isBegun = true;
  expect(news.add(notice(2, 2))).toBe(false);
  expect(news.last).toBe(1);
});

it("takes no gap, no contest, and no notice without its entries", () => {
  const news = new News(notice(1, 1));
  const [first] = notice(2, 2).entries ?? [];
  const contest: EntriesNotice = { ...notice(2, 2), entries: [{ ...first, isContest: true } as never] };
  expect(news.add(notice(3, 3))).toBe(false);
  expect(news.add(contest)).toBe(false);
  expect(news.add({ kind: "entries", circle, first: 2, last: 2 })).toBe(false);
  expect(news.isPlain).toBe(true);
  expect(new News(contest).isPlain).toBe(false);
  expect(new News(contest).add(notice(3, 3))).toBe(false);
});

it("stays within what one frame may hold", () => {
  const many = new News(notice(1, limits.entriesPerFrame - 1));
  expect(many.add(notice(limits.entriesPerFrame, limits.entriesPerFrame))).toBe(true);
  expect(many.add(notice(limits.entriesPerFrame + 1, limits.entriesPerFrame + 1))).toBe(false);
  const large = new News(notice(1, 1, 0, new Uint8Array(limits.commit)));
  expect(large.add(notice(2, 2, 0, new Uint8Array(limits.commit)))).toBe(false);
  expect(large.bytes).toBeGreaterThan(limits.commit);
});
