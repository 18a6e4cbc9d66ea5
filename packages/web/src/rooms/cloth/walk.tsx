/** A cloth with its passages: the whole of it, and below it what the chosen one shows. */
import { type Cloth, type Passage, threadColours } from "@nexus/weave";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Long } from "../../cloth/drawn/long.tsx";
import { wordsOf } from "../../words/later.ts";
import { PassageText, passageSaid } from "./passage.tsx";
import { daysOf, type Span } from "./passage-days.ts";

interface WalkProps {
  readonly cloth: Cloth;
  /** What the picture shows. */
  readonly label: string;
  /** What a passage of feelings shows. */
  say(passage: Passage): string;
  /** What was told in those days. */
  told(days: Span): ComponentChildren;
}

export function Walk({ cloth, label, say, told }: WalkProps) {
  const t = wordsOf("weaving");
  const { passages } = cloth;
  // Cloth is woven anew when something comes in; the place in it stays by its first pick.
  const [from, setFrom] = useState<number>();
  const colours = useMemo(() => threadColours(cloth.draft), [cloth]);
  const chosen = from === undefined ? undefined : passages.findLast((passage) => passage.from <= from);
  const shows = (passage: Passage) => passageSaid(passages, passage, say);
  return (
    <>
      <Long
        drawdown={cloth.drawdown}
        colours={colours}
        label={label}
        passages={{
          all: passages,
          chosen,
          label: t.passages,
          said: chosen ? shows(chosen).filter(Boolean).join(". ") : label,
          onChosen: (passage) => setFrom(passage.from),
        }}
      />
      {chosen ? (
        <PassageText shows={shows(chosen)}>{chosen.from > 0 && told(daysOf(passages, chosen))}</PassageText>
      ) : (
        <p class="aside" aria-hidden="true">
          {label}
        </p>
      )}
    </>
  );
}
