/** What check-ins say that pictures over weeks and years are made of, by the calendar of where each was said. */
import type { FeelingPoint, JournalEntry } from "@nexus/circle";

export const DAY = 86_400_000;

export interface Felt {
  /** Days since 1970. */
  readonly day: number;
  /** 0..23; undefined where an app kept the day alone. */
  readonly hour: number | undefined;
  /** -1..1; undefined where it was not said. */
  readonly valence: number | undefined;
  readonly arousal: number | undefined;
  readonly words: readonly string[];
}

/** Days since 1970 by this device's calendar. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** In the order they come in. Lines say no feeling and are left out. */
export const feltOf = (entries: readonly JournalEntry[]): readonly Felt[] =>
  entries.flatMap((entry): readonly Felt[] => {
    if (entry.kind !== "check-in") return [];
    const { at, point, words, from } = entry;
    const [day, hour] = from
      ? [
          Date.parse(`${from.local.slice(0, 10)}Z`) / DAY,
          from.span === "day" ? undefined : Number(from.local.slice(11, 13)),
        ]
      : [dayOf(at), new Date(at).getHours()];
    const valence = point?.valence ?? from?.valence ?? (from?.level ? (3 - from.level) / 2 : undefined);
    return [{ day, hour, valence, arousal: point?.arousal, words }];
  });

/** Where its colour is; what an app kept of pleasantness alone has that colour, neither stirred nor still. */
export const placeOf = ({ valence, arousal = 0 }: Felt): FeelingPoint | undefined =>
  valence === undefined ? undefined : { valence, arousal };
