/** What one person said in a round. Folded by their content note, or because this person has muted them. */
import type { CircleView, MemberId } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { memberOf, nameOf } from "../../core/names.ts";
import { Folded, Muted } from "../circle/folded.tsx";

interface SaidProps {
  readonly circle: CircleView;
  readonly by: MemberId;
  readonly text: string;
  readonly fold?: string | undefined;
  /** Beside the name. */
  readonly aside?: ComponentChildren;
}

export function Said({ circle, by, text, fold, aside }: SaidProps) {
  const said = { author: by, fold };
  const whole = (
    <article tabIndex={-1}>
      <p class="byline">
        <b dir="auto">{nameOf(circle, by)}</b> {aside}
      </p>
      <Folded circle={circle} item={said}>
        <p class="spoken-text" dir="auto">
          {text}
        </p>
      </Folded>
    </article>
  );
  if (!memberOf(circle, by)?.isMuted) return whole;
  return (
    <Muted circle={circle} item={said}>
      {whole}
    </Muted>
  );
}
