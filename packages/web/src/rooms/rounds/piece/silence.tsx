/** A silence that everyone keeps together, asked for by whoever has the piece or holds the round. */
import { useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { Choice } from "../../../parts/choice.tsx";
import { More } from "../../../parts/more.tsx";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { wordsOf } from "../../../words/later.ts";
import type { PieceProps } from "./piece.tsx";

const LENGTHS: readonly number[] = [1, 2, 3, 5, 10];

export function Silence({ circle, round }: PieceProps) {
  const t = wordsOf("rounds").piece;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [minutes, setMinutes] = useState(2);
  return (
    <More summary={t.silence}>
      <Choice
        label={t.silenceLabel}
        options={LENGTHS.map((value) => ({ value, name: t.silences(value) }))}
        value={minutes}
        onValue={(chosen) => setMinutes(chosen)}
      />
      <Refusal of={refusal} />
      <button
        type="button"
        class="plain"
        disabled={busy}
        onClick={() => run(() => act.silence(circle.id, round.id, minutes))}
      >
        {t.keepSilence}
      </button>
    </More>
  );
}
