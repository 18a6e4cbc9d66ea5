/** Who is in, by name; never what, and never whether it was a pass. */
import type { CircleView, SealedRoundView } from "@nexus/circle";
import { memberOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { called } from "./called.ts";

interface WhoIsInProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView;
}

export function WhoIsIn({ circle, round }: WhoIsInProps) {
  const t = wordsOf("rounds").who;
  return (
    <section>
      <h2>{t.heading}</h2>
      <ul class="roster">
        {round.roster.map((id) => {
          const isIn = round.isIn.includes(id);
          const isHere = memberOf(circle, id)?.isHere ?? false;
          return (
            <li key={id} data-in={isIn}>
              <span dir="auto">{called(circle, id)}</span>{" "}
              <span class="unseen">{isIn ? t.in : isHere ? t.notYet : t.gone}</span>
            </li>
          );
        })}
      </ul>
      <p class="hint">{t.hint}</p>
    </section>
  );
}
