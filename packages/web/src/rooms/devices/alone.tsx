/** No device is linked yet: what linking means, what this one is called, and by which sanctuary. */
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Choice } from "../../parts/choice.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { NAME_LENGTH, nameOfThis } from "./this-device.ts";

const LINK_LENGTH = 2000;

export function Alone() {
  const t = wordsOf("devices");
  const { act, circles } = useCore();
  const mine = circles.value.filter(({ standing }) => standing === "member").map(({ origin }) => origin);
  const origins = [...new Set(mine.length > 0 ? mine : [location.origin])];
  const [origin, setOrigin] = useState(origins[0] as string);
  const [name, setName] = useState(nameOfThis(t.names));
  const [founding, setFounding] = useState("");
  const { busy, refusal, run } = useTask();
  const [asks, setAsks] = useState(false);
  const link = async () => {
    try {
      await act.linkDevice({ at: founding.trim() || origin, name: name.trim() });
    } catch (error) {
      setAsks((error as { code?: string }).code === "admission-refused");
      throw error;
    }
  };
  return (
    <>
      <p class="lead">{t.lead}</p>
      <p>{t.circles}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(link);
        }}
      >
        <TextField label={t.name} hint={t.nameHint} value={name} maxLength={NAME_LENGTH} onValue={setName} />
        {origins.length > 1 && (
          <Choice
            label={t.by}
            value={origin}
            options={origins.map((value) => ({ value, name: new URL(value).host }))}
            onValue={(value) => setOrigin(value)}
          />
        )}
        <Refusal of={refusal} />
        {asks && (
          <TextField
            label={t.founding}
            hint={t.foundingHint}
            keys="url"
            value={founding}
            maxLength={LINK_LENGTH}
            onValue={setFounding}
          />
        )}
        <button type="submit" class="main" disabled={busy || name.trim() === ""}>
          {t.link}
        </button>
      </form>
      <p class="aside">{t.blind}</p>
    </>
  );
}
