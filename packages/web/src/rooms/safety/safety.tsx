/** Safety: who to call, what to do, how to leave, and what none of it can hide. Needs neither network nor circles. */
import type { ComponentChildren } from "preact";
import { Page } from "../../parts/page.tsx";
import { cameFrom, go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { CrisisLines } from "./crisis-lines.tsx";
import { Rehearsal } from "./rehearsal.tsx";
import "../../style/later/safety-room.css";

export function Safety() {
  const t = wordsOf("safety");
  return (
    <Page title={words.value.titles.safety} heading={t.heading} up={cameFrom()} room="safety">
      <p class="lead">{t.intro}</p>
      <CrisisLines />
      <Part heading={t.friend.heading}>
        <Points of={t.friend.steps} />
      </Part>
      <Part heading={t.leaving.heading}>
        <p>{t.leaving.how}</p>
        <p>{t.leaving.back}</p>
        <Rehearsal />
      </Part>
      <Part heading={t.limits.heading}>
        <Points of={t.limits.list} />
        <button type="button" class="quiet" onClick={() => go({ room: "settings" })}>
          {t.limits.look}
        </button>
      </Part>
      <Part heading={t.circle.heading}>
        <Points of={t.circle.list} />
      </Part>
      <Part heading={t.not.heading}>
        <p>{t.not.text}</p>
      </Part>
    </Page>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function Points({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="points">
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
