/** An agreement kept as a blueprint: here, for a circle to come, or as a file for somebody else. */
import type { Agreement, Blueprint } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { tidy } from "./tidy.ts";
import "../../style/later/table.css";

interface KeepBlueprintProps {
  readonly agreement: Agreement;
  onKept?(): Promise<void>;
}

const TITLE = 80;
const ABOUT = 1000;

export function KeepBlueprint({ agreement, onKept }: KeepBlueprintProps) {
  const t = wordsOf("table").blueprints;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [title, setTitle] = useState("");
  const [about, setAbout] = useState("");
  const [kept, setKept] = useState(false);
  const made = (): Blueprint => ({
    format: 1,
    kind: "nexus blueprint",
    language: words.value.locale,
    title: title.trim(),
    about: about.trim(),
    agreement: tidy(agreement),
  });
  const change = (set: (text: string) => void) => (text: string) => {
    setKept(false);
    set(text);
  };
  const isNamed = title.trim() !== "";
  return (
    <More summary={t.keep}>
      {/* Stands within a form of its own purpose, so it is none itself. */}
      <div class="keep-blueprint">
        <p class="hint">{t.keepHint}</p>
        <TextField label={t.title} value={title} maxLength={TITLE} onValue={change(setTitle)} onEnter={() => {}} />
        <TextField label={t.about} value={about} maxLength={ABOUT} lines={1} onValue={change(setAbout)} />
        <Refusal of={refusal} />
        {kept && <p role="status">{t.kept}</p>}
        <div class="actions">
          <button
            type="button"
            class="plain"
            disabled={busy || !isNamed}
            onClick={() =>
              run(async () => {
                await act.saveBlueprint(made());
                setKept(true);
                await onKept?.();
              })
            }
          >
            {t.keepHere}
          </button>
          <button
            type="button"
            class="plain"
            disabled={busy || !isNamed}
            onClick={() =>
              run(async () => saveFile(`${t.fileName}.json`, "application/json", await act.exportBlueprint(made())))
            }
          >
            {t.export}
          </button>
        </div>
      </div>
    </More>
  );
}
