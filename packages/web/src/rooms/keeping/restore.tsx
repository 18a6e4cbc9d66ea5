/** Coming back on an empty device: the recovery code, and the archive, from a file or a sanctuary. */
import { useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { onceHadCircles } from "../../keeping/been-here.ts";
import { Choice } from "../../parts/choice.tsx";
import { Page } from "../../parts/page.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { cameFrom, go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { CodeRefusal } from "./code-refusal.tsx";
import "../../style/later/keeping.css";

const LONGEST = 200;

export function Restore() {
  const t = wordsOf("keeping").restore;
  const { keep, circles } = useCore();
  const [code, setCode] = useState("");
  const [from, setFrom] = useState<"file" | "sanctuary">("file");
  const [file, setFile] = useState<File>();
  const [address, setAddress] = useState(location.origin);
  const { busy, refusal, run } = useTask();
  const picker = useRef<HTMLInputElement>(null);
  const wiped = circles.value.length === 0 && onceHadCircles();
  const bringBack = async () => {
    if (from === "sanctuary") await keep.restoreFrom({ code, origin: address });
    else await keep.restore({ code, file: new Uint8Array(await (file as File).arrayBuffer()) });
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
          hint={wordsOf("keeping").unlock.codeHint}
          lines={2}
          plainWords
          value={code}
          maxLength={LONGEST}
          onValue={setCode}
        />
        <Choice
          label={t.from}
          value={from}
          options={[
            { value: "file", name: t.fromFile },
            { value: "sanctuary", name: t.fromSanctuary },
          ]}
          onValue={(value) => setFrom(value)}
        />
        {from === "sanctuary" ? (
          <TextField label={t.address} keys="url" plainWords value={address} maxLength={LONGEST} onValue={setAddress} />
        ) : (
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
        )}
        <CodeRefusal of={refusal} />
        {busy && <p role="status">{t.opening}</p>}
        <button
          type="submit"
          class="main"
          disabled={busy || code.trim() === "" || !(from === "file" ? file : address.trim())}
        >
          {t.open}
        </button>
      </form>
      <p class="aside">
        {t.byPeopleHint}{" "}
        <button type="button" class="quiet" onClick={() => go({ room: "returning" })}>
          {t.byPeople}
        </button>
      </p>
      <p class="aside">{t.without}</p>
    </Page>
  );
}
