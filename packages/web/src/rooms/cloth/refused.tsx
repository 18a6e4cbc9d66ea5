/** Why a draft cannot be read or a cloth not be made, what exactly, and what can be done next. */
import type { WeaveError } from "@nexus/weave";
import { wordsOf } from "../../words/later.ts";

export function RefusedCloth({ of }: { readonly of: WeaveError | undefined }) {
  if (!of) return null;
  const { means, next } = wordsOf("weaving").refused[of.code];
  return (
    <p class="refusal" role="alert" data-code={of.code}>
      {means} <span>{next}</span>
      {of.detail && <small lang="en">{of.detail}</small>}
    </p>
  );
}
