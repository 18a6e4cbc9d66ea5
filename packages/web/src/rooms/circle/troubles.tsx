/** What went wrong and was passed over: said calmly, folded, with the next step. */
import type { CircleView } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { Explained } from "../../parts/explained.tsx";
import { More } from "../../parts/more.tsx";
import { words } from "../../words/index.ts";
import { timeOfDay } from "../../words/moments.ts";

export function Troubles({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  if (circle.troubles.length === 0) return null;
  return (
    <More summary={t.circle.troubles(circle.troubles.length)}>
      <ul class="troubles">
        {circle.troubles.map((trouble) => (
          <li key={`${trouble.code} ${trouble.at} ${trouble.member}`} data-code={trouble.code}>
            <Explained code={trouble.code} />
            <small>
              {[
                timeOfDay(trouble.at),
                trouble.member === undefined ? "" : nameOf(circle, trouble.member),
                t.circle.times(trouble.count),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </More>
  );
}
