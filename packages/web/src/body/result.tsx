/** What was measured: first the band and a word, the numbers folded, then the ticks. Unticked, nothing becomes of it. */
import type { CircleView } from "@nexus/circle";
import { membersHere } from "../core/names.ts";
import type { Offered } from "../feeling/audience.ts";
import { wordsOf } from "../words/later.ts";
import { Band } from "./band.tsx";
import { Figures } from "./figures.tsx";

interface ResultProps {
  readonly circle: CircleView | undefined;
  readonly offered: Offered;
  /** How the beats vary beside what is usual for me. */
  readonly variation: "less" | "alike" | "more" | undefined;
  onOffered(offered: Offered): void;
  onAgain(): void;
  onLeave(): void;
}

export function Result({ circle, offered, variation, onOffered, onAgain, onLeave }: ResultProps) {
  const t = wordsOf("body");
  const { body, keep, share } = offered;
  return (
    <>
      <Band body={body} />
      <p class="hint">{body.usual === undefined ? t.noUsual : t.manyThings}</p>
      <Figures body={body} variation={variation} />
      <fieldset class="choice">
        <legend>{t.ticks.legend}</legend>
        <div class="choice-options">
          <label>
            <input type="checkbox" checked={keep} onChange={() => onOffered({ ...offered, keep: !keep })} />
            <span>{t.ticks.keep}</span>
          </label>
          {circle && (
            <label>
              <input type="checkbox" checked={share} onChange={() => onOffered({ ...offered, share: !share })} />
              <span>{t.ticks.share(circle.name)}</span>
            </label>
          )}
        </div>
      </fieldset>
      <p class="hint" role="status">
        {circle && share
          ? t.ticks.shared(membersHere(circle).length, circle.name)
          : keep
            ? t.ticks.kept
            : t.ticks.neither}
      </p>
      <div class="actions">
        <button type="button" class="quiet" onClick={onAgain}>
          {t.again}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {t.leave}
        </button>
      </div>
    </>
  );
}
