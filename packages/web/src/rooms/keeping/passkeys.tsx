/** Passkeys: what there is, and another one. */
import type { KeepingView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { makePasskey, mayHavePasskeys } from "../../keeping/passkey.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { day } from "./day.ts";

export function Passkeys({ view }: { readonly view: KeepingView }) {
  const t = wordsOf("keeping").keeping.passkeys;
  const { keep } = useCore();
  const [name, setName] = useState(t.suggestion);
  const { busy, refusal, run } = useTask();
  if (!mayHavePasskeys()) return null;
  const add = async () => {
    const { id, salt, secret } = await makePasskey(name.trim(), words.value.name);
    await keep.addPasskey({ id, name: name.trim(), salt }, secret);
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      {view.passkeys.length > 0 && (
        <ul class="passkeys">
          {view.passkeys.map((passkey) => (
            <li key={passkey.id}>
              <span dir="auto">{passkey.name}</span> <small>{t.made(day(passkey.made))}</small>
              <Confirm
                name={t.remove}
                label={t.removeLabel(passkey.name)}
                ask={t.removeAsk(passkey.name)}
                yes={t.remove}
                no={wordsOf("keeping").keeping.lock.keep}
                onYes={() => keep.removePasskey(passkey.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {view.codeMade === undefined ? (
        <p class="aside">{t.needsCode}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run(add);
          }}
        >
          <TextField label={t.name} value={name} maxLength={80} onValue={setName} />
          <Refusal of={refusal} />
          <button type="submit" class="plain" disabled={busy || name.trim() === ""}>
            {t.add}
          </button>
        </form>
      )}
    </section>
  );
}
