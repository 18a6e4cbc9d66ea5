/** An archive for another device: as a file, and at sanctuaries. It is what a recovery code opens. */
import type { KeepingView } from "@nexus/circle";
import { useEffect, useRef } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { today } from "./day.ts";
import { codeJustMade } from "./just-made.ts";
import { Shelf } from "./shelf.tsx";

/** The room puts the focus on its heading first. */
const AFTER_HEADING_MS = 60;

export function Archive({ view }: { readonly view: KeepingView }) {
  const t = wordsOf("keeping").keeping.archive;
  const { keep } = useCore();
  const { busy, refusal, run } = useTask();
  const section = useRef<HTMLElement>(null);
  const hasCode = view.codeMade !== undefined;
  const leadsOn = codeJustMade.value && hasCode;
  useEffect(() => {
    if (!leadsOn) return undefined;
    const timer = setTimeout(() => {
      section.current?.scrollIntoView({ block: "center", behavior: "instant" });
      section.current?.querySelector("button")?.focus({ preventScroll: true });
    }, AFTER_HEADING_MS);
    return () => {
      clearTimeout(timer);
      codeJustMade.value = false;
    };
  }, [leadsOn]);
  const save = async () => saveFile(t.fileName(today()), "application/octet-stream", await keep.archive());
  return (
    <section ref={section}>
      <h2>{t.heading}</h2>
      {leadsOn && <p role="status">{t.next}</p>}
      <p>{hasCode ? t.text : t.needsCode}</p>
      <Refusal of={refusal} />
      <div class="actions">
        {hasCode && (
          <button type="button" class={leadsOn ? "main" : "plain"} disabled={busy} onClick={() => run(save)}>
            {t.save}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => go({ room: "restore" })}>
          {t.restore}
        </button>
      </div>
      {hasCode && <Shelf places={view.archiveAt} />}
    </section>
  );
}
