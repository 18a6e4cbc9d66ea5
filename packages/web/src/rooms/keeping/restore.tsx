/** Coming back on an empty device: the recovery code, and the archive. */
import { useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { onceHadCircles } from "../../keeping/been-here.ts";
import { Page } from "../../parts/page.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { cameFrom, go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { CodeRefusal } from "./code-refusal.tsx";

const LONGEST = 200;

export function Restore() {
  const t = words.value.restore;
  const { keep, circles } = useCore();
  const [code, setCode] = useState("");
  const [file, setFile] = useState<File>();
  const { busy, refusal, run } = useTask();
  const picker = useRef<HTMLInputElement>(null);
  const wiped = circles.value.length === 0 && onceHadCircles();
  const bringBack = async () => {
    await keep.restore({ code, file: new Uint8Array(await (file as File).arrayBuffer()) });
    go({ room: "home" }, { replace: true });
  };
  return (
    <Page title={t.title} heading={wiped ? t.back : t.heading} up={cameFrom()} room="restore">
      <p class="lead">{wiped ? t.wiped : t.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(bringBack);
        }}
      >
        <TextField
          label={t.code}
          hint={words.value.unlock.codeHint}
          lines={2}
          plainWords
          value={code}
          maxLength={LONGEST}
          onValue={setCode}
        />
        <div class="file-field">
          <span id="archive-label">{t.file}</span>
          <input
            ref={picker}
            type="file"
            class="unseen"
            tabIndex={-1}
            aria-labelledby="archive-label"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
          <button type="button" class="plain" onClick={() => picker.current?.click()}>
            {file?.name ?? t.choose}
          </button>
        </div>
        <CodeRefusal of={refusal} />
        {busy && <p role="status">{t.opening}</p>}
        <button type="submit" class="main" disabled={busy || code.trim() === "" || !file}>
          {t.open}
        </button>
      </form>
      <p class="aside">{t.without}</p>
    </Page>
  );
}
