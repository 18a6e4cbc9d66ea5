/** What any browser can read, taken along. */
import type { ExportForm } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { today } from "./day.ts";

/** How the file of a form is called, behind what all are called. */
const forms: Readonly<Record<ExportForm, readonly [type: string, ending: string]>> = {
  entries: ["text/csv", "journal.csv"],
  body: ["text/csv", "body.csv"],
  fhir: ["application/fhir+json", "fhir.json"],
  mhealth: ["application/json", "open-mhealth.json"],
};

export function TakeAlong() {
  const t = wordsOf("keeping").keeping.along;
  const { keep } = useCore();
  const { busy, refusal, run } = useTask();
  const read = async (form: "page" | "json") => {
    const { locale, direction } = words.value;
    const readable = await keep.readable({ locale, direction, ...t.words });
    const [type, ending] = form === "page" ? ["text/html", "html"] : ["application/json", "json"];
    saveFile(`${t.fileName}-${today()}.${ending}`, type, readable[form]);
  };
  const readAs = async (form: ExportForm) => {
    const [type, ending] = forms[form];
    saveFile(`${t.fileName}-${today()}-${ending}`, type, await keep.readableAs(form));
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      <Refusal of={refusal} />
      <div class="actions">
        <button type="button" class="plain" disabled={busy} onClick={() => run(() => read("page"))}>
          {t.page}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => run(() => read("json"))}>
          {t.data}
        </button>
      </div>
      <More summary={t.others}>
        <div class="actions">
          {(Object.keys(forms) as ExportForm[]).map((form) => (
            <button key={form} type="button" class="quiet" disabled={busy} onClick={() => run(() => readAs(form))}>
              {t[form]}
            </button>
          ))}
        </div>
      </More>
    </section>
  );
}
