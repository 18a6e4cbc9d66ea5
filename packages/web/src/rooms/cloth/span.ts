/** The days of a stretch of cloth, said. */

import type { Days } from "@nexus/weave";
import { wordsOf } from "../../words/later.ts";
import { dayName, noonOf } from "../../words/moments.ts";

export function spanInWords({ from, to }: Days): string {
  const day = (slot: number) => dayName(noonOf(slot), Date.now());
  return from === to ? day(from) : wordsOf("weaving").take.span(day(from), day(to));
}
