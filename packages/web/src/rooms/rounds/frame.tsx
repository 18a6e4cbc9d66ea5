/** What every round begins with: its name, who opened it, the words that open it, and what it asks. */
import type { CircleView, RoundView } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { nameOf } from "../../core/names.ts";
import { Page } from "../../parts/page.tsx";
import { wordsOf } from "../../words/later.ts";
import { formOf } from "./standing.ts";

interface FrameProps {
  readonly circle: CircleView;
  readonly round: RoundView;
  readonly children: ComponentChildren;
}

export function Frame({ circle, round, children }: FrameProps) {
  const t = wordsOf("rounds");
  const { form, title, opening, prompt, by } = round;
  const isTwo = form === "exchange";
  return (
    <Page
      title={t.title}
      heading={
        <>
          <span class="heading-before">
            {isTwo ? t.card.between(nameOf(circle, round.other)) : `${formOf(round)} · `}
            {!isTwo && <span dir="auto">{by === circle.me ? t.byMe : t.by(nameOf(circle, by))}</span>}
          </span>
          <span dir="auto">{isTwo ? prompt : title}</span>
        </>
      }
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="round"
    >
      {opening !== "" && (
        <p class="round-words" dir="auto">
          {opening}
        </p>
      )}
      {!isTwo && (
        <p class="prompt" dir="auto">
          {prompt}
        </p>
      )}
      {children}
    </Page>
  );
}
