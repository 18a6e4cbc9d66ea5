/** Two people make sure that nobody stands between them: one cloth and six words, the same on both screens. */
import type { CircleView, Comparison, MemberView } from "@nexus/circle";
import type { NexusError } from "@nexus/wire";
import { useEffect, useState } from "preact/hooks";
import { SafetyPicture } from "../../cloth/drawn/safety-picture.tsx";
import { useCore } from "../../core/context.ts";
import { KnockWords } from "../../parts/knock-words.tsx";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import "../../style/later/beside.css";

export function Compare({ circle, member }: { readonly circle: CircleView; readonly member: MemberView }) {
  const t = wordsOf("people").compare;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [seen, setSeen] = useState<Comparison>();
  const [failed, setFailed] = useState<NexusError>();
  useEffect(() => {
    let isHere = true;
    act.compare(circle.id, member.id).then(
      (comparison) => isHere && setSeen(comparison),
      (error) => isHere && setFailed(error as NexusError),
    );
    return () => {
      isHere = false;
    };
  }, [act, circle.id, member.id]);

  return (
    <div class="compare">
      <Refusal of={failed ?? refusal} />
      {!seen && !failed && <p role="status">{t.weaving}</p>}
      {seen && (
        <>
          <div role="img" aria-label={t.picture} data-seed={seen.seed}>
            <SafetyPicture seed={seen.seed} />
          </div>
          <KnockWords heading={t.words} words={seen.words} hint={t.why(member.name)} />
          <div class="actions">
            <button
              type="button"
              class={member.isCompared ? "quiet" : "plain"}
              disabled={busy}
              onClick={() => run(() => act.compared(circle.id, member.id, !member.isCompared))}
            >
              {member.isCompared ? t.unmark : t.mark}
            </button>
          </div>
          <More summary={t.differs}>
            <p>{t.differsMeans(member.name)}</p>
          </More>
        </>
      )}
    </div>
  );
}
