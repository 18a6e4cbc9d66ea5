/** Who keeps the circle, whose turn is next, and a proposal that others do. */
import type { CircleView, MemberId } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { membersHere, namesOf } from "../../core/names.ts";
import { Checks } from "../../parts/checks.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { momentOfHour } from "../../words/moments.ts";

const WHY = 1000;

export function Keepers({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("votes").keeping;
  const [choosing, setChoosing] = useState(false);
  const { law } = circle;
  const keepers = membersHere(circle).filter(({ isKeeper }) => isKeeper);
  return (
    <section>
      <h2>{t.heading}</h2>
      <p dir="auto">
        {t.now(
          namesOf(
            circle,
            keepers.map(({ id }) => id),
          ),
        )}
      </p>
      {law.nextTurn !== undefined && law.nextKeepers.length > 0 && (
        <p class="hint" dir="auto">
          {t.next(namesOf(circle, law.nextKeepers), momentOfHour(Math.floor(law.nextTurn / 3_600_000)))}
        </p>
      )}
      {law.may.propose && !choosing && (
        <button type="button" class="quiet" onClick={() => setChoosing(true)}>
          {t.propose}
        </button>
      )}
      {choosing && <Choose circle={circle} onDone={() => setChoosing(false)} />}
    </section>
  );
}

function Choose({ circle, onDone }: { readonly circle: CircleView; onDone(): void }) {
  const { keeping: t, propose, votes } = wordsOf("votes");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const most = circle.agreement.keepers.count;
  const [chosen, setChosen] = useState<readonly MemberId[]>([]);
  const [why, setWhy] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await act.propose(circle.id, { kind: "keepers", keepers: [...chosen] }, why.trim());
          onDone();
        });
      }}
    >
      <Checks
        label={t.who(most > 1 ? t.two : t.one)}
        options={membersHere(circle).map(({ id, name }) => ({ id, name }))}
        chosen={chosen}
        // Of more than the agreement has, those chosen last.
        onChosen={(id, on) => setChosen(on ? [...chosen, id].slice(-most) : chosen.filter((it) => it !== id))}
      />
      <TextField label={propose.why} value={why} maxLength={WHY} lines={1} onValue={setWhy} />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="plain" disabled={busy || chosen.length === 0}>
          {propose.send}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {votes.cancel}
        </button>
      </div>
    </form>
  );
}
