/** An agreement as people would say it. The same text stands at the threshold, at the table and inside. */
import type { Agreement } from "@nexus/circle";
import { More } from "../../parts/more.tsx";
import { wordsOf } from "../../words/later.ts";
import { wordsInARow } from "../../words/moments.ts";
import { groups, sentencesOf, templateSentence } from "./sentences.ts";
import "../../style/later/table.css";

export function AgreementText({ agreement }: { readonly agreement: Agreement }) {
  const t = wordsOf("law");
  const sentences = sentencesOf(agreement);
  const { promises, words, rounds } = agreement;
  return (
    <div class="agreement">
      {words.welcome && (
        <p class="welcome-words" dir="auto">
          {words.welcome}
        </p>
      )}
      <h2>{t.promises}</h2>
      {promises.length === 0 && <p>{t.none}</p>}
      <ul class="promises">
        {promises.map((promise) => (
          <li key={promise} dir="auto">
            {promise}
          </li>
        ))}
      </ul>
      {words.topics.length > 0 && <p dir="auto">{t.topics(wordsInARow(words.topics))}</p>}
      {groups.map((group) => (
        <section key={group}>
          <h2>{t.groups[group]}</h2>
          <ul class="rules">
            {sentences
              .filter((sentence) => sentence.group === group)
              .map(({ rule, text }) => (
                <li key={rule}>{text}</li>
              ))}
          </ul>
          {group === "turns" && rounds.templates.length > 0 && <Ready agreement={agreement} />}
        </section>
      ))}
    </div>
  );
}

/** The rounds that the circle has ready, with their questions. */
function Ready({ agreement }: { readonly agreement: Agreement }) {
  return (
    <More summary={wordsOf("law").ready}>
      <ul class="ready">
        {agreement.rounds.templates.map((template) => (
          <li key={template.id}>
            <p dir="auto">{templateSentence(template)}</p>
            <p class="spoken-text" dir="auto">
              {template.prompt}
            </p>
          </li>
        ))}
      </ul>
    </More>
  );
}
