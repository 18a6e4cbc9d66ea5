/** The recovery code on one screen: shown, taken along, and confirmed by two of its words. */
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { goUp, type Place } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { codeJustMade } from "./just-made.ts";
import "../../style/later/keeping.css";

const keepingRoom: Place = { room: "keeping" };
type Shown = { readonly words: readonly string[]; readonly ask: readonly [number, number] };

export function Recovery() {
  const t = wordsOf("keeping").recovery;
  const { keep } = useCore();
  const [shown, setShown] = useState<Shown>();
  const [told, setTold] = useState<readonly [string, string]>(["", ""]);
  const making = useTask();
  const confirming = useTask();
  useEffect(() => {
    making.run(async () => setShown(await keep.makeCode()));
    // Once: another code for every drawing would be another code than the one on paper.
  }, [keep]);

  const text = (shown?.words ?? []).join(" ");
  const confirm = async () => {
    await keep.confirmCode([told[0], told[1]]);
    codeJustMade.value = true;
    goUp(keepingRoom);
  };
  return (
    <Page title={t.title} heading={t.heading} up={keepingRoom} upName={words.value.titles.keeping} room="recovery">
      <p class="lead">{t.lead}</p>
      <Refusal of={making.refusal} />
      {shown && (
        <>
          <ol class="code-words" aria-label={t.list} translate={false}>
            {shown.words.map((word, at) => (
              <li key={`${at + 1} ${word}`}>{word}</li>
            ))}
          </ol>
          <p>{t.keepSafe}</p>
          <div class="actions no-print">
            <CopyButton text={text} name={t.copy} />
            <button type="button" class="plain" onClick={() => saveFile(t.fileName, "text/plain", asFile(shown))}>
              {t.save}
            </button>
            <button type="button" class="plain" onClick={() => print()}>
              {t.print}
            </button>
          </div>
          <form
            class="no-print code-check"
            onSubmit={(event) => {
              event.preventDefault();
              confirming.run(confirm);
            }}
          >
            <h2>{t.check}</h2>
            {([0, 1] as const).map((at) => (
              <TextField
                key={at}
                label={t.word(shown.ask[at])}
                value={told[at]}
                maxLength={20}
                plainWords
                onValue={(value) => setTold(at === 0 ? [value, told[1]] : [told[0], value])}
              />
            ))}
            <Refusal of={confirming.refusal} />
            <div class="actions">
              <button type="submit" class="main" disabled={confirming.busy || told.some((word) => word.trim() === "")}>
                {t.done}
              </button>
              <button type="button" class="quiet" onClick={() => goUp(keepingRoom)}>
                {t.later}
              </button>
            </div>
          </form>
        </>
      )}
    </Page>
  );
}

/** Numbered, so that a single word is found again. */
function asFile({ words: code }: Shown): string {
  const t = words.value;
  const { recovery } = wordsOf("keeping");
  const day = new Intl.DateTimeFormat(t.locale, { dateStyle: "long" }).format(Date.now());
  const lines = code.map((word, at) => `${String(at + 1).padStart(2)}  ${word}`).join("\n");
  return recovery.fileText(`${code.join(" ")}\n\n${lines}`, day);
}
