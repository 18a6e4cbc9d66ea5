/** An archive for another device, and what any browser can read. */
import type { KeepingView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { Shelf } from "./shelf.tsx";

/** For the names of files: the same everywhere, and in order. */
const today = () => new Date().toISOString().slice(0, 10);

export function TakeAlong({ view }: { readonly view: KeepingView }) {
  const hasCode = view.codeMade !== undefined;
  const t = wordsOf("keeping").keeping;
  const { keep } = useCore();
  const archiving = useTask();
  const reading = useTask();
  const archive = async () => saveFile(t.archive.fileName(today()), "application/octet-stream", await keep.archive());
  const read = async (form: "page" | "json") => {
    const { locale, direction } = words.value;
    const readable = await keep.readable({ locale, direction, ...t.along.words });
    const [type, ending] = form === "page" ? ["text/html", "html"] : ["application/json", "json"];
    saveFile(`${t.along.fileName}-${today()}.${ending}`, type, readable[form]);
  };
  return (
    <>
      <section>
        <h2>{t.archive.heading}</h2>
        <p>{hasCode ? t.archive.text : t.archive.needsCode}</p>
        <Refusal of={archiving.refusal} />
        <div class="actions">
          {hasCode && (
            <button type="button" class="plain" disabled={archiving.busy} onClick={() => archiving.run(archive)}>
              {t.archive.save}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => go({ room: "restore" })}>
            {t.archive.restore}
          </button>
        </div>
        {hasCode && <Shelf places={view.archiveAt} />}
      </section>
      <section>
        <h2>{t.along.heading}</h2>
        <p>{t.along.text}</p>
        <Refusal of={reading.refusal} />
        <div class="actions">
          <button type="button" class="plain" disabled={reading.busy} onClick={() => reading.run(() => read("page"))}>
            {t.along.page}
          </button>
          <button type="button" class="quiet" disabled={reading.busy} onClick={() => reading.run(() => read("json"))}>
            {t.along.data}
          </button>
        </div>
      </section>
    </>
  );
}
