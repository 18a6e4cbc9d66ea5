/** What was shared with me in a stretch of days, each with the way to its place among the rest. */
import type { CircleView } from "@nexus/circle";
import { memberOf, nameOf } from "../../core/names.ts";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { timeOfDay } from "../../words/moments.ts";
import { gist } from "../circle/gist.ts";
import { isSpoken, type SpokenItem } from "../circle/spoken.ts";
import type { Span } from "./passage-days.ts";

interface SharedThenProps {
  readonly circle: CircleView;
  readonly days: Span;
}

export function SharedThen({ circle, days: { since, until } }: SharedThenProps) {
  const t = wordsOf("weaving");
  const shared = circle.timeline.filter(isSpoken).filter(({ at, waiting }) => !waiting && at >= since && at < until);
  if (shared.length === 0) return null;
  return (
    <>
      <h3>{t.sharedThen}</h3>
      <ul class="shared-then">
        {shared.map((item) => (
          <Shared key={item.id} circle={circle} item={item} />
        ))}
      </ul>
    </>
  );
}

/** The words of somebody who is folded on this device stay folded here too. */
function Shared({ circle, item }: { readonly circle: CircleView; readonly item: SpokenItem }) {
  const t = wordsOf("weaving");
  const author = nameOf(circle, item.author);
  const isFolded = memberOf(circle, item.author)?.isMuted ?? false;
  const time = timeOfDay(item.at);
  return (
    <li>
      <p class="byline">
        <b dir="auto">{author}</b> <time dateTime={new Date(item.at).toISOString()}>{time}</time>
      </p>
      {!isFolded && (
        <p class="spoken-text" dir="auto">
          {gist(item)}
        </p>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={t.goTo(`${item.author === circle.me ? words.value.common.you : author}, ${time}`)}
        onClick={() => go({ room: "circle", circle: circle.id, at: item.id })}
      >
        {t.goThere}
      </button>
    </li>
  );
}
