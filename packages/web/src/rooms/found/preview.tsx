/** What a newcomer will read at the threshold, before there is one. */
import type { Agreement } from "@nexus/circle";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { Accept } from "../agreement/accept.tsx";
import { AgreementText } from "../agreement/agreement-text.tsx";
import "../../style/later/table.css";

interface PreviewProps {
  readonly circleName: string;
  readonly myName: string;
  readonly agreement: Agreement;
}

export function Preview({ circleName, myName, agreement }: PreviewProps) {
  const t = words.value;
  return (
    <section class="preview" aria-label={wordsOf("table").found.previewLabel}>
      <p class="preview-heading">
        <span class="heading-before">{t.threshold.invites(myName || t.common.someone)}</span>{" "}
        <span dir="auto">{circleName || "…"}</span>
      </p>
      <p class="lead">
        {t.threshold.many(1)} {t.threshold.blind}
      </p>
      <AgreementText agreement={agreement} />
      <Accept agreement={agreement} name="" />
    </section>
  );
}
