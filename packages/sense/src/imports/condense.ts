/**
 * What a journal keeps of an import: every feeling as it was told, and of the body no sample but each hour's count, mean,
 * least and most. Years of heart rates become some thousand hours, however many samples they were.
 */
import { measureIntervals } from "../beats/measure.ts";
import { readingOf } from "../quality/reading.ts";
import type { Imported, Taken, Taker } from "./imported.ts";
import { type Moment, momentOfUtc, orderOf } from "./moment.ts";

type Felt = Extract<Imported, { kind: "feeling" }>;
export type BroughtFeeling = Omit<Felt, "kind" | "at"> & Moment;

export const bodyMeasures = ["rate", "rmssd", "sdnn", "sleep"] as const;
/** bpm, ms, ms, minutes. */
export type BodyMeasure = (typeof bodyMeasures)[number];

export interface BroughtHour {
  /** `2026-05-17T21`, on the wall of where it was measured; `2026-05-17` where it is of a day as a whole. */
  readonly local: string;
  /** Minutes east of UTC; null where the file does not say. */
  readonly offset: number | null;
  readonly measure: BodyMeasure;
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface Brought {
  readonly feelings: readonly BroughtFeeling[];
  /** By time. */
  readonly hours: readonly BroughtHour[];
}

/** What a journal can hold of one import; a life has fewer. */
export const most = {
  feelings: 100_000,
  hours: 1_000_000,
  note: 20_000,
  words: 12,
  word: 40,
  tags: 200,
  tag: 200,
} as const;

interface Sum {
  readonly local: string;
  readonly offset: number | null;
  readonly measure: BodyMeasure | "rate of beats";
  count: number;
  sum: number;
  least: number;
  most: number;
}

/** ms of beats that are measured together, and how many of them at least. */
const TOGETHER = 300_000;

export class Condensing implements Taker {
  readonly #feelings: BroughtFeeling[] = [];
  /** What each feeling says, to know a copy by. */
  readonly #said = new Set<string>();
  readonly #hours = new Map<string, Sum>();
  #beside: { readonly key: string; readonly sum: Sum } | undefined;

  take(item: Imported): Taken {
    switch (item.kind) {
      case "feeling":
        return this.#feel(item);
      case "rate":
        return this.#add(placeOf(item), "rate", item.bpm);
      case "variation":
        return this.#add(placeOf(item), item.measure, item.ms);
      case "sleep":
        return this.#add({ ...item.at, local: item.at.local.slice(0, 10) }, "sleep", item.seconds / 60);
      case "beats":
        return this.#beat(item);
    }
  }

  get brought(): Brought {
    const kept = new Map<string, Sum>();
    for (const [key, sum] of this.#hours) {
      if (sum.measure !== "rate of beats") kept.set(key, sum);
      else {
        // Only where nothing else tells the rate of that hour.
        const rate = `rate ${sum.local} ${sum.offset}`;
        if (!this.#hours.has(rate)) kept.set(rate, { ...sum, measure: "rate" });
      }
    }
    const hours = [...kept.values()].map(
      ({ local, offset, measure, count, sum, least, most }): BroughtHour => ({
        local,
        offset,
        measure: measure as BodyMeasure,
        count,
        mean: tenth(sum / count),
        least: tenth(least),
        most: tenth(most),
      }),
    );
    return {
      feelings: this.#feelings,
      hours: hours.sort((one, other) => (one.local < other.local ? -1 : one.local > other.local ? 1 : 0)),
    };
  }

  #feel({ kind: _, at, ...said }: Felt): Taken {
    const fitting = { ...at, ...fitted(said) };
    if (fitting.note.length > most.note || Object.keys(fitting.aside).join().length > most.note) return "text-too-long";
    const text = JSON.stringify(fitting);
    if (this.#said.has(text)) return "copy";
    if (this.#feelings.length >= most.feelings) return "too-much";
    this.#said.add(text);
    this.#feelings.push(fitting);
    return undefined;
  }

  #add({ local, offset }: Moment, measure: Sum["measure"], value: number): Taken {
    const place = local.slice(0, 13);
    const key = `${measure} ${place} ${offset}`;
    let sum = this.#beside?.key === key ? this.#beside.sum : this.#hours.get(key);
    if (!sum) {
      if (this.#hours.size >= most.hours) return "too-much";
      sum = { local: place, offset, measure, count: 0, sum: 0, least: value, most: value };
      this.#hours.set(key, sum);
    }
    this.#beside = { key, sum };
    sum.count++;
    sum.sum += value;
    if (value < sum.least) sum.least = value;
    if (value > sum.most) sum.most = value;
    return undefined;
  }

  /** Five minutes of beats at a time; only what their quality carries. */
  #beat({ at, intervals }: Extract<Imported, { kind: "beats" }>): Taken {
    let begun = 0;
    let lasted = 0;
    let since = 0;
    for (let place = 0; place <= intervals.length; place++) {
      if (place < intervals.length && lasted - since < TOGETHER) {
        lasted += intervals[place] || 1000;
        continue;
      }
      const { hr, rmssd } = readingOf(measureIntervals(intervals.slice(begun, place)));
      const then = momentOfUtc(orderOf({ ...at, offset: 0 }) + since);
      const when = then && { local: then.local, offset: at.offset };
      if (when && hr !== null) this.#add(when, "rate of beats", hr);
      if (when && rmssd !== null) this.#add(when, "rmssd", rmssd);
      begun = place;
      since = lasted;
      if (place < intervals.length) lasted += intervals[place] || 1000;
    }
    return undefined;
  }
}

const placeOf = ({ at, isOfDay }: { readonly at: Moment; readonly isOfDay?: true }): Moment =>
  isOfDay ? { ...at, local: at.local.slice(0, 10) } : at;

const tenth = (value: number): number => Math.round(value * 10) / 10;

type Said = Omit<Felt, "kind" | "at">;

/** Words that are too long or too many become tags, and tags that are too long lines of the note: nothing is cut. */
function fitted({ span, words, valence, level, tags, note, aside }: Said): Said {
  const fits = words.filter((word) => word.length <= most.word).slice(0, most.words);
  const more = [...words.filter((word) => !fits.includes(word)), ...tags];
  const worn = more.filter((tag) => tag.length <= most.tag).slice(0, most.tags);
  const rest = more.filter((tag) => !worn.includes(tag));
  return { span, words: fits, valence, level, tags: worn, note: [note, ...rest].filter(Boolean).join("\n\n"), aside };
}
