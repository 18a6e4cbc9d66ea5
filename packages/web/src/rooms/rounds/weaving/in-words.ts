/** What was given to a weaving session, said: one's own thread, and all of them together without a name beside any. */
import type { Gesture } from "@nexus/circle";
import { motifs, tensions } from "@nexus/weave";
import { toneInWords, tonesInWords } from "../../../cloth/drawn/in-words.ts";
import { wordsOf } from "../../../words/later.ts";
import { namesTogether } from "../../../words/moments.ts";

export function gestureInWords({ thread, tension, motif }: Gesture): string {
  const t = wordsOf("rounds").weaving;
  return t.one(toneInWords(thread), t.tensions[tension].toLowerCase(), t.motifs[motif].toLowerCase());
}

/** How often each was chosen, in the order of the form. */
export function sessionInWords(gestures: readonly Gesture[]): string {
  const t = wordsOf("rounds").weaving;
  const told = <T extends string>(all: readonly T[], names: Readonly<Record<T, string>>, of: (it: Gesture) => T) =>
    namesTogether(
      all.flatMap((one) => {
        const count = gestures.filter((it) => of(it) === one).length;
        return count > 0 ? [t.times(names[one], count)] : [];
      }),
    );
  return [
    t.threads(gestures.length, tonesInWords(gestures.map(({ thread }) => thread))),
    t.figures(told(motifs, t.motifs, ({ motif }) => motif)),
    t.beaten(told(tensions, t.tensions, ({ tension }) => tension)),
  ].join(" ");
}
