/** What one passage of a cloth shows, in words: which days, and what was felt. Below it stands what was shared then. */
import type { Passage } from "@nexus/weave";
import type { ComponentChildren } from "preact";
import { wordsOf } from "../../words/later.ts";
import { dayName, noonOf } from "../../words/moments.ts";
import { dayCount, daysOf } from "./passage-days.ts";

/** The day, where there is one, then what it shows. */
export type PassageSaid = readonly [day: string, shows: string];

export function passageSaid(
  passages: readonly Passage[],
  passage: Passage,
  say: (passage: Passage) => string,
): PassageSaid {
  const t = wordsOf("weaving");
  if (passage.from === 0) return ["", t.hem];
  const day = dayName(noonOf(passage.slot), Date.now());
  if (passage.structure === "silence") return [day, t.silent(dayCount(daysOf(passages, passage)))];
  return [day, say(passage)];
}

interface PassageTextProps {
  readonly shows: PassageSaid;
  readonly children: ComponentChildren;
}

export function PassageText({ shows: [day, shows], children }: PassageTextProps) {
  return (
    <section class="passage">
      {day && <h2>{day}</h2>}
      <p class="lead">{shows}</p>
      {children}
    </section>
  );
}
