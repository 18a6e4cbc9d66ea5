/**
 * What was announced of one circle and is still to be told: batch upon batch, until the telling begins. A reader gets
 * all of it in one frame, whatever the number of batches; so the more there is to tell, the less each entry costs.
 */
import { limits } from "@nexus/wire";
import type { AnnouncedEntry, EntriesNotice } from "../bus/contract.ts";
import { entriesFrame } from "./frames.ts";

/** Bytes that one frame may hold; a batch of the appender never has more. */
export const FRAME_BYTES = 2 * 1024 * 1024;

interface Told {
  readonly door: number;
  readonly after: number;
  readonly frame: Buffer | undefined;
}

export class News {
  readonly first: number;
  /**
   * False where the reader has to look into the log to know what of it is for it. A message or commit lies under a door
   * that nothing lies below, so exactly those who read by that very door may read it. A contest lies under a closed door
   * and concerns whole branches.
   */
  readonly isPlain: boolean;
  /** Somebody was told whose turn it was; from here on nothing is added. */
  isBegun = false;
  readonly #circle: Uint8Array;
  readonly #entries: AnnouncedEntry[];
  #last: number;
  #bytes: number;
  #frames: Told[] = [];

  constructor(notice: EntriesNotice) {
    this.first = notice.first;
    this.isPlain = isPlain(notice);
    this.#circle = notice.circle;
    this.#entries = [...(notice.entries ?? [])];
    this.#last = notice.last;
    this.#bytes = bytesOf(notice);
  }

  get last(): number {
    return this.#last;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Adds what came behind it; false where it cannot be told in one frame with the rest. */
  add(notice: EntriesNotice): boolean {
    const { first, last, entries = [] } = notice;
    if (this.isBegun || !this.isPlain || !isPlain(notice) || first !== this.#last + 1) return false;
    const bytes = this.#bytes + bytesOf(notice);
    if (bytes > FRAME_BYTES || this.#entries.length + entries.length > limits.entriesPerFrame) return false;
    this.#entries.push(...entries);
    this.#last = last;
    this.#bytes = bytes;
    this.#frames = [];
    return true;
  }

  /** The frame for whoever reads by this open door and has everything up to `after`; undefined where nothing is for it. */
  frameFor(door: number, after: number): Buffer | undefined {
    const there = this.#frames.find((told) => told.door === door && told.after === after);
    if (there) return there.frame;
    const own = this.#entries
      .slice(Math.max(0, after + 1 - this.first))
      .filter((entry) => entry.under === door)
      .map((entry) => entry.encoded);
    const frame = own.length > 0 ? entriesFrame(this.#circle, own.length, own) : undefined;
    this.#frames.push({ door, after, frame });
    return frame;
  }
}

const isPlain = ({ first, last, entries = [] }: EntriesNotice): boolean =>
  entries.length === last - first + 1 && !entries.some((entry) => entry.isContest);

/** Bytes of the entries that a notice carries. */
export const bytesOf = ({ entries = [] }: EntriesNotice): number =>
  entries.reduce((sum, { encoded }) => sum + encoded.length, 0);
