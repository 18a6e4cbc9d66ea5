/** A value of a course in words: with its unit, or as the feeling field says it. */
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import type { SeriesName } from "./series.ts";

/** Which sentences say how it changed. */
export const kindOf = {
  pleasant: "pleasant",
  stirred: "stirred",
  slowest: "heart",
  dayRate: "heart",
  pulse: "heart",
  variation: "beats",
  ownVariation: "beats",
  sdnn: "beats",
  sleep: "sleep",
} as const satisfies Record<SeriesName, string>;

export function inWords(name: SeriesName, value: number): string {
  const t = wordsOf("back");
  const { feeling, locale } = words.value;
  const fifth = Math.min(4, Math.max(0, Math.floor(((value + 1) / 2) * 5)));
  const number = (digits: number) => value.toLocaleString(locale, { maximumFractionDigits: digits });
  switch (kindOf[name]) {
    case "pleasant":
      return feeling.valence[fifth] ?? "";
    case "stirred":
      return feeling.arousal[fifth] ?? "";
    case "heart":
      return t.rate(number(0));
    case "beats":
      return t.ms(number(0));
    case "sleep":
      return t.hours(number(1));
  }
}
