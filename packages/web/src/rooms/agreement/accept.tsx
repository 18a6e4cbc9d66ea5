/** What a newcomer says by knocking, in one sentence with their own name. */
import type { Agreement } from "@nexus/circle";
import { wordsOf } from "../../words/later.ts";
import "../../style/later/table.css";

export function Accept({ agreement, name }: { readonly agreement: Agreement; readonly name: string }) {
  const t = wordsOf("law");
  return (
    <p class="accept">
      <span dir="auto">{name === "" ? t.acceptUnnamed : t.accept(name)}</span>
      {agreement.trialDays > 0 && ` ${t.acceptTrial(agreement.trialDays)}`}
    </p>
  );
}
