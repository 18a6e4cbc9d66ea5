/** A rate that another device shows, or that one has counted: typed. */
import { useId, useState } from "preact/hooks";
import { wordsOf } from "../words/later.ts";
import { bodyOf } from "./body-of.ts";
import { TakeOrStop } from "./foot.tsx";
import type { MeasuringProps } from "./ways.tsx";

export function ByNumber({ onTaken, onStop }: MeasuringProps) {
  const t = wordsOf("body");
  const id = useId();
  const [typed, setTyped] = useState("");
  const body = /^\d{2,3}$/.test(typed.trim()) ? bodyOf("typed", { hr: Number(typed), rmssd: null }) : undefined;
  return (
    <>
      <div class="text-field">
        <label for={id}>{t.number.label}</label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // Enter here is not yet the whole check-in.
            event.preventDefault();
            if (body) onTaken(body);
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {t.number.hint}
        </p>
      </div>
      <TakeOrStop body={body} onTaken={onTaken} onStop={onStop} />
    </>
  );
}
