/** Helping somebody back who has lost everything: speak with them, compare the words, then give the share. */
import type { Guarding, RequestView } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { LineField } from "./line-field.tsx";
import { LineShown } from "./line-shown.tsx";

export function Give({ one, onClose }: { readonly one: Guarding; onClose(): void }) {
  const t = wordsOf("guardians").guardians.give;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [asked, setAsked] = useState<RequestView & { readonly line: string }>();
  const [sure, setSure] = useState(false);
  const [given, setGiven] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const look = (line: string) =>
    run(async () => {
      setSure(false);
      setAsked(undefined);
      setAsked({ ...(await act.readRequest(line)), line });
    });
  return (
    <div class="giving">
      <h3 ref={heading} tabIndex={-1}>
        {t.heading(one.name)}
      </h3>
      <p class="speak-first">{t.speak(one.name)}</p>
      {!given && (
        <LineField label={t.line(one.name)} submit={t.look} busy={busy} begins="nexus-request." onLine={look} />
      )}
      <Refusal of={refusal} />
      {asked && !given && (
        <>
          <p dir="auto">{t.from(asked.name)}</p>
          <KnockWords heading={t.words(one.name)} words={asked.words} hint={t.stop} />
          <label class="check">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
            <span>{t.sure(one.name)}</span>
          </label>
          <button
            type="button"
            class="main"
            disabled={busy || !sure}
            onClick={() => run(async () => setGiven(await act.giveShare(one.circle, one.owner, asked.line)))}
          >
            {t.give}
          </button>
        </>
      )}
      {given && (
        <>
          <p role="status">{t.given(one.name)}</p>
          <LineShown label={t.result} alt={t.alt} copy={t.copy} line={given} />
        </>
      )}
      <button type="button" class="quiet" onClick={onClose}>
        {t.close}
      </button>
    </div>
  );
}
