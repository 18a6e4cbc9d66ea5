/** In the settings: to be woken when something moves, or not. Says who learns what before it asks the browser. */
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { wordsOf } from "../words/later.ts";
import { turnOff, turnOn, waking, wakingCore } from "./wake.ts";

export function WakeSection() {
  const t = wordsOf("settings").wake;
  const state = waking.value;
  const { busy, refusal, run } = useTask();
  const canAct = wakingCore.value !== undefined && (state === "on" || state === "off");
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      <p class="hint">{t.honest}</p>
      {state !== "off" && <p role="status">{t[state]}</p>}
      <Refusal of={refusal} />
      {canAct && (
        <button type="button" class="quiet" disabled={busy} onClick={() => run(state === "on" ? turnOff : turnOn)}>
          {state === "on" ? t.stop : t.begin}
        </button>
      )}
      {!wakingCore.value && state !== "impossible" && <p class="hint">{t.closed}</p>}
    </section>
  );
}
