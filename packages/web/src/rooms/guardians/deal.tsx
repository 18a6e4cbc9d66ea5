/** Giving the shares: how many it takes, and the code once. */
import type { ArchivePlace, CircleId } from "@nexus/circle";
import { FEWEST_GUARDIANS, neededOf } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Choice } from "../../parts/choice.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { CodeRefusal } from "../keeping/code-refusal.tsx";

interface DealProps {
  readonly circle: CircleId;
  /** People who said yes. */
  readonly of: number;
  readonly places: readonly ArchivePlace[];
}

const LONGEST = 200;

export function Deal({ circle, of, places }: DealProps) {
  const { deal: t, choose } = wordsOf("guardians").guardians;
  const { act, keep } = useCore();
  const { busy, refusal, run } = useTask();
  const [needed, setNeeded] = useState(neededOf(of));
  const [code, setCode] = useState("");
  const give = async () => {
    await act.dealShares(circle, { code, needed, origins: places.map(({ origin }) => origin) });
    setCode("");
    // So that what is brought back knows of them. Not reached: it is tried again by itself.
    keep.freshenArchive().catch(() => {});
  };
  const amounts = Array.from({ length: of - FEWEST_GUARDIANS + 1 }, (_, at) => at + FEWEST_GUARDIANS);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(give);
      }}
    >
      {amounts.length > 1 ? (
        <Choice
          label={t.needed}
          options={amounts.map((value) => ({ value, name: t.amount(value, of) }))}
          value={needed}
          onValue={(value) => setNeeded(value)}
        />
      ) : (
        <p>{choose.proposal(of, of)}</p>
      )}
      <TextField label={t.code} hint={t.hint} lines={2} plainWords value={code} maxLength={LONGEST} onValue={setCode} />
      <CodeRefusal of={refusal} />
      <button type="submit" class="main" disabled={busy || code.trim() === ""}>
        {t.give}
      </button>
    </form>
  );
}
