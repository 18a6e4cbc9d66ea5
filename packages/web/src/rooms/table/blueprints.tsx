/** From what a circle begins: plain, one of those that come along, one's own, or somebody's file. */
import type { BlueprintView } from "@nexus/circle";
import { useRef } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { Choice } from "../../parts/choice.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

export const PLAIN = "plain";
export const CHANGED = "changed";

interface BlueprintsProps {
  readonly blueprints: readonly BlueprintView[];
  /** `PLAIN`, `CHANGED`, or the id of a blueprint. */
  readonly chosen: string;
  /** Whether there is a changed one to come back to. */
  readonly hasChanged: boolean;
  onChosen(which: string): void;
  /** One was imported or forgotten. */
  onBlueprints(): Promise<void>;
}

export function Blueprints({ blueprints, chosen, hasChanged, onChosen, onBlueprints }: BlueprintsProps) {
  const t = wordsOf("table").blueprints;
  const here = blueprints.find(({ id }) => id === chosen);
  const named = ({ from, blueprint }: BlueprintView) => (from === "own" ? t.own(blueprint.title) : blueprint.title);
  return (
    <div class="blueprints">
      <Choice
        label={t.label}
        value={chosen}
        options={[
          { value: PLAIN, name: t.plain },
          ...blueprints.map((view) => ({ value: view.id, name: <span dir="auto">{named(view)}</span> })),
          ...(hasChanged ? [{ value: CHANGED, name: t.changed }] : []),
        ]}
        onValue={onChosen}
      />
      <p class="hint" dir="auto" aria-live="polite">
        {chosen === PLAIN ? t.plainAbout : chosen === CHANGED ? t.changedAbout : here?.blueprint.about}
      </p>
      <div class="actions">
        <FromFile
          onImported={async (id) => {
            await onBlueprints();
            onChosen(id);
          }}
        />
        {here?.from === "own" && (
          <Own
            view={here}
            onForgotten={async () => {
              onChosen(PLAIN);
              await onBlueprints();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Refuses with the reason, and where in the file it lies. */
function FromFile({ onImported }: { onImported(id: string): Promise<void> }) {
  const t = wordsOf("table").blueprints;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const field = useRef<HTMLInputElement>(null);
  const take = (file: File) =>
    run(async () => onImported(await act.importBlueprint(new Uint8Array(await file.slice(0, LOOK).arrayBuffer()))));
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={t.fileLabel}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) take(file);
        }}
      />
      <button type="button" class="quiet" disabled={busy} onClick={() => field.current?.click()}>
        {t.fromFile}
      </button>
      {refusal && (
        <div class="refused-file">
          <Refusal of={refusal} />
          {refusal.detail && refusal.code !== "part-missing" && <p class="hint">{t.refusedAt(refusal.detail)}</p>}
        </div>
      )}
    </>
  );
}

/** Enough to see that a file is too large, in bytes. */
const LOOK = 1024 * 1024;

interface OwnProps {
  readonly view: Extract<BlueprintView, { from: "own" }>;
  onForgotten(): Promise<void>;
}

function Own({ view: { id, blueprint }, onForgotten }: OwnProps) {
  const t = wordsOf("table").blueprints;
  const { act } = useCore();
  const { run } = useTask();
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          run(async () => saveFile(`${t.fileName}.json`, "application/json", await act.exportBlueprint(blueprint)))
        }
      >
        {t.export}
      </button>
      <Confirm
        name={t.forget}
        ask={t.forgetAsk(blueprint.title)}
        yes={t.forgetYes}
        no={t.forgetNo}
        onYes={async () => {
          await act.forgetBlueprint(id);
          await onForgotten();
        }}
      />
    </>
  );
}
