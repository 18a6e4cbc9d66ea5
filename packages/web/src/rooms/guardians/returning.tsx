/** Coming back by others, on an empty device: ask, take what they give, and bring everything back with the code. */
import type { ReturnView, Taken } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { cameFrom } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { namesTogether } from "../../words/moments.ts";
import { LineField } from "./line-field.tsx";
import { LineShown } from "./line-shown.tsx";
import { Opened } from "./opened.tsx";

const LONGEST_NAME = 80;

export function Returning() {
  const t = wordsOf("guardians").returning;
  const { keep } = useCore();
  const [view, setView] = useState<ReturnView | "none">();
  const { busy, refusal, run } = useTask();
  const [name, setName] = useState("");
  const look = async () => setView((await keep.returning()) ?? "none");
  useEffect(() => run(look), [keep]);

  return (
    <Page title={t.title} heading={t.title} up={cameFrom()} room="returning">
      <p class="lead">{t.lead}</p>
      <Refusal of={refusal} />
      {view === "none" && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run(async () => setView(await keep.beginReturn(name)));
          }}
        >
          <TextField label={t.name} value={name} maxLength={LONGEST_NAME} onValue={setName} />
          <button type="submit" class="main" disabled={busy || name.trim() === ""}>
            {t.begin}
          </button>
        </form>
      )}
      {view && view !== "none" && (
        <>
          {view.code ? <Opened code={view.code} /> : <Gather view={view} onChange={look} />}
          <Confirm
            name={t.end}
            ask={t.endAsk}
            yes={t.endYes}
            no={t.stay}
            onYes={async () => {
              await keep.endReturn();
              setView("none");
            }}
          />
        </>
      )}
    </Page>
  );
}

interface GatherProps {
  readonly view: ReturnView;
  onChange(): Promise<void>;
}

function Gather({ view, onChange }: GatherProps) {
  const { ask, take } = wordsOf("guardians").returning;
  const { keep } = useCore();
  const { busy, refusal, run } = useTask();
  const [came, setCame] = useState<{ readonly taken: Taken; readonly name: string | undefined }>();
  const { given, apart, needed } = view;
  const add = (line: string) =>
    run(async () => {
      setCame(undefined);
      setCame(await keep.takeShare(line));
      await onChange();
    });
  return (
    <>
      <section>
        <h2>{ask.heading}</h2>
        <p>{ask.text}</p>
        <LineShown label={ask.line} alt={ask.alt} copy={ask.copy} line={view.line} />
        <KnockWords heading={ask.words} words={view.words} hint={ask.wordsHint} />
      </section>
      <section>
        <h2>{take.heading}</h2>
        {needed !== undefined && (
          <p>
            {take.count(given.length, needed)} {take.from(namesTogether(given))}
          </p>
        )}
        {apart.length > 0 && <p class="refusal">{take.apart(namesTogether(apart))}</p>}
        {view.state === "false-shares" && <p class="refusal">{take.none}</p>}
        <LineField label={take.line} submit={take.add} busy={busy} begins="nexus-share." onLine={add} />
        <Refusal of={refusal} />
        {came && <Came {...came} />}
        <p class="hint">{take.kept}</p>
      </section>
    </>
  );
}

function Came({ taken, name = "" }: { readonly taken: Taken; readonly name?: string | undefined }) {
  const t = wordsOf("guardians").returning.take;
  const said = t[taken];
  const isGood = taken === "taken" || taken === "again";
  return (
    <p dir="auto" role={isGood ? "status" : "alert"} class={isGood ? "" : "refusal"}>
      {typeof said === "string" ? said : said(name)}
    </p>
  );
}
