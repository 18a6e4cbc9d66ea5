/** The code is here again: to be written down, and to bring everything back with. */
import type { ReturnView } from "@nexus/circle";
import { useEffect, useRef } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";

export function Opened({ code: { words, origins } }: { readonly code: NonNullable<ReturnView["code"]> }) {
  const t = wordsOf("guardians").returning.opened;
  const { keep } = useCore();
  const { busy, refusal, run } = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const bring = (origin: string) =>
    run(async () => {
      await keep.restoreFrom({ code: words.join(" "), origin });
      go({ room: "home" }, { replace: true });
    });
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.heading}
      </h2>
      <p>{t.text}</p>
      <ol class="code-words" aria-label={t.list} translate={false}>
        {words.map((word, at) => (
          <li key={`${at + 1} ${word}`}>{word}</li>
        ))}
      </ol>
      <Refusal of={refusal} />
      {busy && <p role="status">{t.opening}</p>}
      <div class="actions">
        {origins.map((origin) => (
          <button key={origin} type="button" class="main" disabled={busy} onClick={() => bring(origin)}>
            {t.bring(hostOf(origin))}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => go({ room: "restore" })}>
          {t.file}
        </button>
      </div>
      <p class="aside">{t.after}</p>
    </section>
  );
}

/** What others put into their shares may be no address. */
const hostOf = (origin: string) => URL.parse(origin)?.host ?? origin;
