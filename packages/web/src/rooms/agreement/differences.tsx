/** What would change, or has: each sentence as it was, and as it will be. */
import { wordsOf } from "../../words/later.ts";
import type { Change } from "./difference.ts";

export function Differences({ changes }: { readonly changes: readonly Change[] }) {
  const t = wordsOf("law");
  return (
    <ul class="differences">
      {changes.map(({ was, will }) => (
        <li key={`${was} → ${will}`}>
          {was !== undefined && (
            <p class="was" dir="auto">
              <span class="unseen">{t.was}</span> <del>{was}</del>
            </p>
          )}
          {will !== undefined && (
            <p class="will" dir="auto">
              <span class="unseen">{t.will}</span> <ins>{will}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
