/** Helping somebody back who has lost everything: speak with them, compare the words, then give the share. */
import type { Guarding, RequestView } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCircle, useCore } from "../../core/context.ts";
import { memberOf } from "../../core/names.ts";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { LineField } from "./line-field.tsx";
import { LineShown } from "./line-shown.tsx";

export function Give({ helping }: { readonly helping: Pick<Guarding, "circle" | "owner"> }) {
  const all = wordsOf("guardians").guardians;
  const t = all.give;
  const { act } = useCore();
  const circle = useCircle(helping.circle);
  const name = (circle && memberOf(circle, helping.owner)?.name) ?? "";
  const { busy, refusal, run } = useTask();
  const [asked, setAsked] = useState<RequestView & { readonly line: string }>();
  const [sure, setSure] = useState(false);
  const [given, setGiven] = useState<string>();
  useEffect(() => setSure(false), [asked]);

  const [isNone, setNone] = useState(false);
  const look = (line: string) =>
    run(async () => {
      setAsked(undefined);
      const read = await act.readRequest(line);
      setNone(!read);
      if (read) setAsked({ ...read, line });
    });
  return (
    <Page title={all.title} heading={t.heading(name)} up={{ room: "guardians" }} room="guardians">
      <p class="speak-first">{t.speak(name)}</p>
      {given ? (
        <>
          <p role="status">{t.given(name)}</p>
          <LineShown label={t.result} alt={t.alt} copy={t.copy} line={given} />
        </>
      ) : (
        <LineField label={t.line(name)} submit={t.look} busy={busy} begins="nexus-request." onLine={look} />
      )}
      <Refusal of={refusal} />
      {isNone && (
        <p role="alert" class="refusal">
          {t.none}
        </p>
      )}
      {asked && !given && (
        <section>
          <p dir="auto">{t.from(asked.name)}</p>
          <KnockWords heading={t.words(name)} words={asked.words} hint={t.stop} />
          <div class="choice sure">
            <label>
              <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
              <span>{t.sure(name)}</span>
            </label>
          </div>
          <button
            type="button"
            class="main"
            disabled={busy || !sure}
            onClick={() => run(async () => setGiven(await act.giveShare(helping.circle, helping.owner, asked.line)))}
          >
            {t.give}
          </button>
        </section>
      )}
    </Page>
  );
}
