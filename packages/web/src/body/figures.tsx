/** The numbers, for those who want them: with what they rest on, and what they do not tell. */
import type { Body } from "@nexus/circle";
import { More } from "../parts/more.tsx";
import { wordsOf } from "../words/later.ts";

interface FiguresProps {
  readonly body: Body;
  /** How the beats vary beside what is usual for me. */
  readonly variation?: "less" | "alike" | "more" | undefined;
}

export function Figures({ body, variation }: FiguresProps) {
  const t = wordsOf("body");
  const { hr, rmssd, beats, source } = body;
  return (
    <More summary={t.figures.summary}>
      <ul class="pulse-figures">
        <li>{t.figures.rate(hr, t.figures.from[source])}</li>
        {rmssd !== undefined && <li>{t.figures.variation(rmssd)}</li>}
        {variation && <li>{t.figures.besideUsual[variation]}</li>}
        {beats && <li>{t.figures.beats(beats.kept, beats.seen)}</li>}
      </ul>
      <p class="hint">{t.figures.limits}</p>
    </More>
  );
}
