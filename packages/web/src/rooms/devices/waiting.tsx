/** On the device that asked to be linked: the four words to compare; and what it is told when that came to nothing. */
import { useCore } from "../../core/context.ts";
import { KnockWords } from "../../parts/knock-words.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";

export function Waiting({ words }: { readonly words: readonly string[] }) {
  const t = wordsOf("devices").waiting;
  return (
    <section class="device-waiting">
      <h2>{t.heading}</h2>
      <KnockWords heading={t.words} words={words} hint={t.compare} />
      <GiveUp name={t.withdraw} />
    </section>
  );
}

export function Anew({ text }: { readonly text: string }) {
  return (
    <>
      <p role="status">{text}</p>
      <GiveUp name={wordsOf("devices").anew} />
    </>
  );
}

/** Back to being alone. The journal stays as it is. */
function GiveUp({ name }: { readonly name: string }) {
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  return (
    <>
      <Refusal of={refusal} />
      <button type="button" class="quiet" disabled={busy} onClick={() => run(() => act.leaveDevices())}>
        {name}
      </button>
    </>
  );
}
