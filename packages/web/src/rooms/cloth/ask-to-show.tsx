/** Asking everyone whose threads show whether a stretch of the cloth may leave the circle. */
import type { CircleView, MemberId } from "@nexus/circle";
import type { Days } from "@nexus/weave";
import { useMemo, useState } from "preact/hooks";
import { clothOf } from "../../cloth/drawn/circle-cloth.ts";
import { useCore } from "../../core/context.ts";
import { memberOf, nameOf, namesOf } from "../../core/names.ts";
import { Choice } from "../../parts/choice.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { spanInWords } from "./span.ts";
import { proposalOf, stretchOf } from "./stretch.ts";

/** How far back a stretch may reach, in days, besides the whole of the cloth. */
const SPANS = [7, 30];
const WHY = 1000;

/** From the newest woven day backwards. */
function spansOf(circle: CircleView): readonly Days[] {
  const woven = clothOf(circle).passages.filter(({ structure }) => structure !== "silence");
  const [first, last] = [woven[0]?.slot ?? 0, woven.at(-1)?.slot ?? 0];
  const starts = SPANS.map((days) => last - days + 1).filter((from) => from > first);
  return [first, ...starts.toReversed()].map((from) => ({ from, to: last }));
}

export function AskToShow({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("weaving").take;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [which, setWhich] = useState(0);
  const [why, setWhy] = useState("");
  const spans = spansOf(circle);
  const span = spans[Math.min(which, spans.length - 1)] as Days;
  const stretch = useMemo(() => stretchOf(circle, span), [circle, span.from, span.to]);
  const gone = stretch.threads.filter((one) => !memberOf(circle, one)?.isHere);
  const isAsked = circle.law.motions.some(
    ({ proposal }) => proposal.kind === "cloth" && proposal.cloth === stretch.cloth,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await act.propose(circle.id, proposalOf(stretch), why.trim());
          setWhy("");
        });
      }}
    >
      <h3>{t.askFor}</h3>
      {spans.length > 1 ? (
        <Choice
          label={t.which}
          options={spans.map((it, value) => ({ value, name: spanInWords(it) }))}
          value={which}
          onValue={(value) => setWhich(value)}
        />
      ) : (
        <p>{t.only(spanInWords(span))}</p>
      )}
      {stretch.threads.length === 0 ? <p>{t.nobody}</p> : <p dir="auto">{t.needs(namesOf(circle, stretch.threads))}</p>}
      {gone.length > 0 && <p class="hint">{t.gone(nameOf(circle, gone[0] as MemberId))}</p>}
      {isAsked ? (
        <p role="status">{t.isAsked}</p>
      ) : (
        <>
          <TextField label={t.why} hint={t.whyHint} value={why} maxLength={WHY} lines={2} onValue={setWhy} />
          <Refusal of={refusal} />
          <div class="actions">
            <button
              type="submit"
              class="plain"
              disabled={busy || gone.length > 0 || stretch.threads.length === 0 || !circle.law.may.propose}
            >
              {t.ask}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
