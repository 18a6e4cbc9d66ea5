/** Whom to ask, of the people in one circle. */
import type { CircleView, MemberId, MyGuardians } from "@nexus/circle";
import { FEWEST_GUARDIANS, MOST_GUARDIANS, neededOf } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { membersHere } from "../../core/names.ts";
import { Checks } from "../../parts/checks.tsx";
import { Choice } from "../../parts/choice.tsx";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

interface ChooseProps {
  readonly circles: readonly CircleView[];
  readonly mine: readonly MyGuardians[];
}

export function Choose({ circles, mine }: ChooseProps) {
  const t = wordsOf("guardians").guardians.choose;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [id, setId] = useState(mine[0]?.circle ?? circles[0]?.id);
  const [chosen, setChosen] = useState<readonly MemberId[]>([]);
  const circle = circles.find((it) => it.id === id) ?? (circles[0] as CircleView);
  const asked = mine.find((it) => it.circle === circle.id)?.people ?? [];
  const willing = asked.filter(({ standing }) => standing !== "refused");
  const others = membersHere(circle).filter(
    (member) => !member.isMe && !willing.some((person) => person.member === member.id),
  );
  const picked = chosen.filter((member) => others.some((other) => other.id === member));
  const count = willing.length + picked.length;
  const ask = () =>
    run(async () => {
      await act.askGuardians(circle.id, picked);
      setChosen([]);
    });
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {circles.length > 1 && (
        <Choice
          label={t.circle}
          options={circles.map(({ id: value, name }) => ({ value, name }))}
          value={circle.id}
          onValue={(value) => setId(value)}
        />
      )}
      <Checks
        label={t.who}
        options={others}
        chosen={picked}
        onChosen={(member, on) => setChosen(on ? [...picked, member] : picked.filter((it) => it !== member))}
      />
      <p class="hint">{t.hint}</p>
      {count >= FEWEST_GUARDIANS && picked.length > 0 && <p role="status">{t.proposal(neededOf(count), count)}</p>}
      <Refusal of={refusal} />
      <button type="submit" class="main" disabled={busy || picked.length === 0 || count > MOST_GUARDIANS}>
        {t.ask}
      </button>
    </form>
  );
  if (mine.length > 0) return others.length > 0 || circles.length > 1 ? <More summary={t.more}>{form}</More> : null;
  return (
    <section>
      <h2>{t.heading}</h2>
      {form}
    </section>
  );
}
