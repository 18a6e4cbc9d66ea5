/** Leaving, tried out: the same presses and the same words, and nothing happens but a sentence. */
import { useEffect } from "preact/hooks";
import { rehearsal } from "../../safety/leave.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";

export function Rehearsal() {
  const t = wordsOf("safety").leaving;
  const state = rehearsal.value;
  useEffect(
    () => () => {
      rehearsal.value = "off";
    },
    [],
  );

  if (state === "off") {
    return (
      <div class="actions">
        <button
          type="button"
          class="plain"
          onClick={() => {
            rehearsal.value = "waiting";
          }}
        >
          {t.try}
        </button>
        <a class="quiet" href={words.value.shell.dull.page} target="_blank" rel="noreferrer">
          {t.look}
        </a>
      </div>
    );
  }
  return (
    <div class="confirm">
      <p role="status">{state === "understood" ? t.done : t.tryHint}</p>
      <div class="actions">
        <button
          type="button"
          class="plain"
          onClick={() => {
            rehearsal.value = "understood";
          }}
        >
          {t.tryButton}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            rehearsal.value = "off";
          }}
        >
          {t.end}
        </button>
      </div>
    </div>
  );
}
