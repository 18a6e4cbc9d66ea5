/** Whether the circle's cloth may leave it, and by whose yes. */
import type { CircleView, MemberId } from "@nexus/circle";
import { clothOf } from "../../cloth/drawn/circle-cloth.ts";
import { circleHistory } from "../../cloth/drawn/circle-history.ts";
import { nameOf } from "../../core/names.ts";
import { wordsOf } from "../../words/later.ts";
import { namesTogether } from "../../words/moments.ts";
import { whoseThreads } from "./whose-threads.ts";

export function Leaving({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("weaving").take;
  const called = (id: MemberId) => (id === circle.me ? t.me : nameOf(circle, id));
  const whose = whoseThreads(circleHistory(circle), clothOf(circle).passages);
  const sentence = () => {
    if (circle.agreement.mayLeave.publish === "never") return t.never;
    return whose.length === 0 ? t.nobody : t.needs(namesTogether(whose.map(called)));
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{sentence()}</p>
    </section>
  );
}
