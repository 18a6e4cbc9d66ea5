/** What was shared, oldest first, hung on the circle's thread. */
import type { CircleView, MessageId, TimelineItem } from "@nexus/circle";
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { useFoundHere } from "../../parts/found-here.ts";
import { words } from "../../words/index.ts";
import { dayName, sameDay } from "../../words/moments.ts";
import { Item } from "./item.tsx";
import { anchorOf } from "./spoken.ts";
import { useStayBelow } from "./stay-below.ts";

interface TimelineProps {
  readonly circle: CircleView;
  /** The message to look at first; the newest unless told. */
  readonly at?: MessageId | undefined;
  /** Undefined where nothing can be written any more. */
  readonly onReply: ((item: TimelineItem) => void) | undefined;
}

/** How many items are drawn at once; earlier ones on request. */
const STRETCH = 80;
/** Earlier ones that are drawn with the one that was asked for. */
const AROUND = 10;

export function Timeline({ circle, at: wanted, onReply }: TimelineProps) {
  const t = words.value.circle;
  const [shown, setShown] = useState(() => {
    const from = circle.timeline.findIndex(({ id }) => id === wanted);
    return from < 0 ? STRETCH : Math.max(STRETCH, circle.timeline.length - from + AROUND);
  });
  const items = circle.timeline.slice(-shown);
  const last = items.at(-1);
  const { newer, goBelow } = useStayBelow(last?.id, last?.author === circle.me, wanted !== undefined);
  useFoundHere(wanted && anchorOf(wanted));
  const now = Date.now();

  return (
    <section class="timeline" role="log" aria-label={t.timeline}>
      <h2 class="unseen">{t.timeline}</h2>
      {circle.timeline.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + STRETCH)}>
          {t.earlier}
        </button>
      )}
      <ol>
        {items.map((item, at) => {
          const before = items[at - 1];
          return (
            <Fragment key={item.id}>
              {(!before || !sameDay(before.at, item.at)) && (
                <li class="day">
                  <h3>{dayName(item.at, now)}</h3>
                </li>
              )}
              <Item circle={circle} item={item} onReply={onReply} />
            </Fragment>
          );
        })}
      </ol>
      {newer && (
        <button type="button" class="plain newer" onClick={goBelow}>
          {t.newer}
        </button>
      )}
    </section>
  );
}
