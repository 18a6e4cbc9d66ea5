/** A change of the agreement: the same table, what would differ sentence by sentence, and the reason for it. */
import type { CircleView } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { NAME_LENGTH } from "../found/name-length.ts";
import { Table } from "../table/table.tsx";
import { tidy } from "../table/tidy.ts";
import { differenceOf } from "./difference.ts";
import { Differences } from "./differences.tsx";
import "../../style/later/table.css";

interface ProposeProps {
  readonly circle: CircleView;
  /** `made`: it was proposed. */
  onDone(made: boolean): void;
}

const WHY = 1000;

export function Propose({ circle, onDone }: ProposeProps) {
  const { propose: t, votes } = wordsOf("votes");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [agreement, setAgreement] = useState(circle.agreement);
  const [name, setName] = useState(circle.name);
  const [why, setWhy] = useState("");
  const will = tidy(agreement);
  const changes = differenceOf(circle.agreement, will);
  const renamed = name.trim() !== "" && name.trim() !== circle.name ? name.trim() : undefined;
  const differs = changes.length > 0 || renamed !== undefined;
  // Both ways begin at the top.
  useEffect(() => {
    scrollToTop();
    return scrollToTop;
  }, []);

  return (
    <form
      class="propose"
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          const proposal = {
            kind: "agreement",
            agreement: will,
            ...(renamed !== undefined && { name: renamed }),
          } as const;
          await act.propose(circle.id, proposal, why.trim());
          onDone(true);
        });
      }}
    >
      <p class="lead">{t.hint}</p>
      <Table agreement={agreement} before={circle.agreement} onAgreement={setAgreement} />
      <TextField label={t.name} value={name} maxLength={NAME_LENGTH} onValue={setName} />
      <section aria-label={t.differs}>
        <h2>{t.differs}</h2>
        {!differs && <p class="hint">{t.same}</p>}
        {renamed !== undefined && <p dir="auto">{votes.renamed(renamed)}</p>}
        {changes.length > 0 && <Differences changes={changes} />}
      </section>
      <TextField label={t.why} value={why} maxLength={WHY} lines={2} onValue={setWhy} />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="main" disabled={busy || !differs}>
          {t.send}
        </button>
        <button type="button" class="quiet" onClick={() => onDone(false)}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

const scrollToTop = () => window.scrollTo({ top: 0, behavior: "instant" });
