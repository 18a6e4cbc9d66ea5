/** In a vote about cloth: the very cloth that would leave, and whether this device weaves the same. */
import { type CircleView, type ClothProposal, isAsWoven } from "@nexus/circle";
import { threadColours } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { clothInWords } from "../../cloth/drawn/in-words.ts";
import { Long } from "../../cloth/drawn/long.tsx";
import { dyes } from "../../cloth/dyes.ts";
import { wordsOf } from "../../words/later.ts";
import { stretchOf } from "./stretch.ts";
import "../../style/later/cloth.css";

interface AskedAboutProps {
  readonly circle: CircleView;
  readonly proposal: ClothProposal;
}

export function AskedAbout({ circle, proposal }: AskedAboutProps) {
  const t = wordsOf("weaving").take;
  const own = dyes.value;
  const stretch = useMemo(() => stretchOf(circle, proposal), [circle, proposal, own]);
  const { draft, drawdown } = stretch.woven;
  const colours = useMemo(() => threadColours(draft), [draft]);
  if (!isAsWoven(proposal, stretch)) {
    return (
      <p class="refusal" data-code="law-cloth">
        {t.otherwise}
      </p>
    );
  }
  const label = clothInWords(stretch.woven, wordsOf("cloth").ofCircle(circle.name), Date.now());
  return (
    <>
      <Long drawdown={drawdown} colours={colours} label={label} />
      <p class="hint">{label}</p>
    </>
  );
}
