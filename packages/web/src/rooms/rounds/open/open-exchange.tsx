/** Asking one other person the same question as oneself. */
import type { CircleView, MemberId } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { membersHere } from "../../../core/names.ts";
import { Choice } from "../../../parts/choice.tsx";
import { Page } from "../../../parts/page.tsx";
import { Refusal } from "../../../parts/refusal.tsx";
import { useTask } from "../../../parts/task.ts";
import { go, place } from "../../../place.ts";
import { wordsOf } from "../../../words/later.ts";
import { AskFrom } from "./ask-from.tsx";
import { Deadline } from "./deadline.tsx";
import "../../../style/later/rounds.css";

export function OpenExchange({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds").exchange;
  return (
    <Page
      title={t.heading}
      heading={t.heading}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="open-round"
    >
      <p class="lead">{t.lead}</p>
      <Asking circle={circle} />
    </Page>
  );
}

function Asking({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds").exchange;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const others = membersHere(circle).filter(({ isMe }) => !isMe);
  const here = place.value;
  const asked = here.room === "exchange" ? here : undefined;
  const [other, setOther] = useState<MemberId | undefined>(
    asked?.with ?? (others.length === 1 ? others[0]?.id : undefined),
  );
  const [question, setQuestion] = useState("");
  const [hours, setHours] = useState(72);
  const chosen = others.find(({ id }) => id === other);
  const ready = chosen !== undefined && question.trim() !== "";
  const ask = () =>
    run(async () => {
      if (!chosen) return;
      const id = await act.openExchange(circle.id, { with: chosen.id, question: question.trim(), hours });
      go({ room: "round", circle: circle.id, round: id, isNew: true }, { replace: true });
    });
  if (others.length === 0) return <p>{t.nobody}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) ask();
      }}
    >
      <Choice
        label={t.who}
        options={others.map(({ id, name }) => ({ value: id, name: <span dir="auto">{name}</span> }))}
        value={other ?? ""}
        onValue={(id) => setOther(id)}
      />
      <AskFrom question={question} after={asked?.after} onQuestion={setQuestion} />
      <Deadline hours={hours} until={t.openUntil} onHours={setHours} />
      <p class="sealing">
        {chosen ? t.means(chosen.name) : t.choose} {t.quiet}
      </p>
      <Refusal of={refusal} />
      <button type="submit" class="main" disabled={busy || !ready}>
        {chosen ? t.ask(chosen.name) : t.askNobody}
      </button>
    </form>
  );
}
