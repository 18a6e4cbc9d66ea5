/** A live round: people gather, the piece goes from one to the next, and everyone takes their leave. */
import type { CircleView, PieceRoundView } from "@nexus/circle";
import { More } from "../../../parts/more.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { useStayBelow } from "../../circle/stay-below.ts";
import { Frame } from "../frame.tsx";
import { MoodAsk, MoodSumsTold } from "../moods.tsx";
import { isOver, standing } from "../standing.ts";
import { Gathering } from "./gathering.tsx";
import { HoldingComposer } from "./holding-composer.tsx";
import { KeepingIt } from "./keeping-it.tsx";
import { Order } from "./order.tsx";
import { Transcript } from "./transcript.tsx";
import { Turn } from "./turn.tsx";

export interface PieceProps {
  readonly circle: CircleView;
  readonly round: PieceRoundView;
}

export function PieceRoom({ circle, round }: PieceProps) {
  return (
    <Frame circle={circle} round={round}>
      {round.phase === "gathering" && <Gathering circle={circle} round={round} />}
      {round.phase === "open" && <GoingRound circle={circle} round={round} />}
      {round.phase === "leaving" && <Leaving circle={circle} round={round} />}
      {isOver(round) && <Over circle={circle} round={round} />}
    </Frame>
  );
}

function GoingRound({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  return (
    <>
      <Growing circle={circle} round={round} />
      <Turn circle={circle} round={round} />
      {round.may.keep && <KeepingIt circle={circle} round={round} />}
      <More summary={t.order}>
        <Order circle={circle} round={round} />
      </More>
      {round.holder === circle.me && <HoldingComposer key={round.id} circle={circle} round={round} />}
    </>
  );
}

/** What is being said, with the newest in sight. */
function Growing({ circle, round }: PieceProps) {
  const last = round.spoken.at(-1);
  const { newer, goBelow } = useStayBelow(`${last?.id} ${round.holder}`, last?.by === circle.me, false);
  return (
    <>
      <Transcript circle={circle} round={round} />
      {newer && (
        <button type="button" class="plain newer" onClick={goBelow}>
          {words.value.circle.newer}
        </button>
      )}
    </>
  );
}

function Leaving({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  return (
    <>
      <Growing circle={circle} round={round} />
      <section class="leaving">
        <h2>{t.leaving}</h2>
        <p role="status">{t.leavingLead}</p>
        <ClosingWords round={round} />
        <MoodAsk circle={circle} round={round} when="after" />
        <MoodSumsTold round={round} />
      </section>
      {round.may.keep && <KeepingIt circle={circle} round={round} />}
    </>
  );
}

function Over({ circle, round }: PieceProps) {
  return (
    <>
      <p class="standing" role="status">
        {standing(circle, round)}
      </p>
      <Transcript circle={circle} round={round} />
      {round.phase === "opened" && <ClosingWords round={round} />}
      <MoodSumsTold round={round} />
    </>
  );
}

function ClosingWords({ round }: { readonly round: PieceRoundView }) {
  if (round.closing === "") return null;
  return (
    <p class="round-words" dir="auto">
      {round.closing}
    </p>
  );
}
