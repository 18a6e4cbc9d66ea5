/** The passphrase, and when it locks by itself. */
import type { KeepingView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Choice } from "../../parts/choice.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Slow } from "../../parts/slow.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { lockSpans, prefer, preferences } from "../../settings/preferences.ts";
import { wordsOf } from "../../words/later.ts";

const LONGEST = 200;

export function Lock({ view }: { readonly view: KeepingView }) {
  const t = wordsOf("keeping").keeping.lock;
  const { keep } = useCore();
  const [passphrase, setPassphrase] = useState("");
  const { busy, refusal, run } = useTask();
  const locks = view.hasPassphrase || view.passkeys.length > 0;
  const set = async () => {
    await keep.setPassphrase(passphrase);
    setPassphrase("");
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{view.hasPassphrase ? t.locked : locks ? t.byPasskey : t.open}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(set);
        }}
      >
        <TextField
          label={t.new}
          hint={t.hint}
          value={passphrase}
          maxLength={LONGEST}
          secret="new"
          onValue={setPassphrase}
        />
        {view.codeMade === undefined && passphrase !== "" && <p class="aside">{t.withoutCode}</p>}
        <Refusal of={refusal} />
        {busy && <Slow says={t.setting} />}
        <button type="submit" class="plain" disabled={busy || passphrase.trim() === ""}>
          {view.hasPassphrase ? t.change : t.set}
        </button>
      </form>
      {locks && (
        <>
          <Choice
            label={t.after}
            value={preferences.value.lockAfter}
            options={lockSpans.map((value) => ({ value, name: t.spans[value] }))}
            onValue={(value) => prefer({ lockAfter: value })}
          />
          <div class="actions">
            <button type="button" class="plain" onClick={() => void keep.lock()}>
              {t.now}
            </button>
            {view.hasPassphrase && (
              <Confirm
                name={t.remove}
                ask={t.removeAsk}
                yes={t.removeYes}
                no={t.keep}
                onYes={() => keep.removePassphrase()}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}
