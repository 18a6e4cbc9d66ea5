/** On the device that is to be linked: what that gives to the other one, and asking to come in. */
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { NAME_LENGTH, nameOfThis } from "./this-device.ts";

/** `name`: of a device that comes back to its own place. */
export function Join({ link, name: before }: { readonly link: string; readonly name?: string }) {
  const t = wordsOf("devices");
  const { act } = useCore();
  const [name, setName] = useState(before ?? nameOfThis(t.names));
  const { busy, refusal, run } = useTask();
  const ask = async () => {
    await act.joinDevices(link, name.trim());
    // The link has served: what comes next is the same room without it.
    go({ room: "devices" }, { replace: true });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(ask);
      }}
    >
      <h2>{t.join.heading}</h2>
      <p class="lead">{t.join.text}</p>
      <p>{t.join.warning}</p>
      {before === undefined && (
        <TextField label={t.name} hint={t.nameHint} value={name} maxLength={NAME_LENGTH} onValue={setName} />
      )}
      <p class="aside">{t.circles}</p>
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="main" disabled={busy || name.trim() === ""}>
          {t.join.go}
        </button>
        <button type="button" class="quiet" onClick={() => go({ room: "home" }, { replace: true })}>
          {t.join.not}
        </button>
      </div>
    </form>
  );
}
