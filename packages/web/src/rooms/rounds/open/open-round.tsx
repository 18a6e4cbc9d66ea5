/** Opening a round: from what the circle has ready, or from the beginning. */
import { type CircleView, type RoundTemplate, SEALED_AT_LEAST } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Page } from "../../../parts/page.tsx";
import { go } from "../../../place.ts";
import { wordsOf } from "../../../words/later.ts";
import { formOf } from "../standing.ts";
import { OpenRoundForm } from "./open-round-form.tsx";
import { takesPart } from "./takes-part.ts";
import "../../../style/later/rounds.css";

export function OpenRound({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds");
  const [chosen, setChosen] = useState<RoundTemplate>();
  return (
    <Page
      title={t.opening.heading}
      heading={chosen ? formOf(chosen) : t.opening.heading}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="open-round"
    >
      {chosen ? (
        <OpenRoundForm circle={circle} template={chosen} onBack={() => setChosen(undefined)} />
      ) : (
        <Ways circle={circle} onChosen={setChosen} />
      )}
    </Page>
  );
}

interface WaysProps {
  readonly circle: CircleView;
  onChosen(template: RoundTemplate): void;
}

function Ways({ circle, onChosen }: WaysProps) {
  const { form, opening: t, weaving } = wordsOf("rounds");
  const count = takesPart(circle).length;
  const tooFew = count < SEALED_AT_LEAST;
  const mayOpen = circle.law.may.openRound;
  const isBusy = circle.rounds.some((round) => round.form === "piece");
  const isPossible = (of: RoundTemplate["form"]) => mayOpen && (of === "sealed" ? !tooFew : !isBusy && count > 1);
  const ready = circle.agreement.rounds.templates.filter((template) => isPossible(template.form));
  const plain = (["sealed", "piece"] as const).filter(isPossible);
  return (
    <>
      <p class="lead">{t.lead}</p>
      {!mayOpen && <p>{t.notAllowed}</p>}
      {ready.length > 0 && (
        <section>
          <h2>{t.ready}</h2>
          <ul class="round-ways">
            {ready.map((template) => (
              <li key={template.id}>
                <Way name={template.title} line={formOf(template)} theirs onChosen={() => onChosen(template)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        {ready.length > 0 && <h2>{t.plain}</h2>}
        <ul class="round-ways">
          {plain.map((of) => (
            <li key={of}>
              <Way
                name={form[of]}
                line={of === "sealed" ? t.sealedLine : t.pieceLine}
                onChosen={() => onChosen(plainTemplate(of, form[of]))}
              />
            </li>
          ))}
          {isPossible("sealed") && (
            <li>
              <Way
                name={weaving.form}
                line={weaving.line}
                onChosen={() =>
                  onChosen({ ...plainTemplate("sealed", weaving.form), prompt: weaving.ask, weaves: true })
                }
              />
            </li>
          )}
          {count > 1 && (
            <li>
              <Way
                name={form.exchange}
                line={t.exchangeLine}
                onChosen={() => go({ room: "exchange", circle: circle.id })}
              />
            </li>
          )}
        </ul>
      </section>
      {mayOpen && tooFew && (
        <section class="too-few">
          <h2>{t.tooFewTitle}</h2>
          <p>{t.tooFew(count)}</p>
        </section>
      )}
      {mayOpen && isBusy && <p class="hint">{t.busy}</p>}
    </>
  );
}

interface WayProps {
  readonly name: string;
  readonly line: string;
  /** The circle's own words, in whatever language. */
  readonly theirs?: boolean;
  onChosen(): void;
}

function Way({ name, line, theirs = false, onChosen }: WayProps) {
  return (
    <button type="button" class="circle-row" onClick={onChosen}>
      <span class="circle-row-text">
        <span class="circle-name" dir={theirs ? "auto" : undefined}>
          {name}
        </span>
        <span class="circle-line">{line}</span>
      </span>
    </button>
  );
}

const plainTemplate = (form: RoundTemplate["form"], title: string): RoundTemplate => ({
  id: "plain",
  title,
  form,
  prompt: "",
  opening: "",
  closing: "",
  hours: 72,
  minutes: form === "piece" ? 5 : 0,
  moods: false,
});
