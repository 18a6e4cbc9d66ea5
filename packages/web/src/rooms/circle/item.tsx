/** One thing on the timeline: a check-in, a sharing, or a line that tells what happened. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { Swatch } from "../../cloth/swatch.tsx";
import { useCore } from "../../core/context.ts";
import { memberOf, nameOf } from "../../core/names.ts";
import { pointInWords } from "../../feeling/point.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { words } from "../../words/index.ts";
import { timeOfDay, wordsInARow } from "../../words/moments.ts";
import { happening } from "./happening.ts";

interface ItemProps {
  readonly circle: CircleView;
  readonly item: TimelineItem;
  readonly onReply: ((item: TimelineItem) => void) | undefined;
}

export type SpokenItem = Extract<TimelineItem, { kind: "check-in" | "sharing" }>;

/** Said by somebody, and not taken back. */
export const isSpoken = (item: TimelineItem): item is SpokenItem => item.kind === "check-in" || item.kind === "sharing";

export function Item({ circle, item, onReply }: ItemProps) {
  if (!isSpoken(item)) {
    return <li class="happening">{happening(circle, item)}</li>;
  }
  return <Spoken circle={circle} item={item} onReply={onReply} />;
}

function Spoken({ circle, item, onReply }: ItemProps & { readonly item: SpokenItem }) {
  const t = words.value.circle;
  const { act } = useCore();
  const mine = item.author === circle.me;
  const author = nameOf(circle, item.author);
  return (
    <li class={`item item-${item.kind}`} data-mine={mine} data-waiting={item.waiting}>
      <div class="knot">{item.kind === "check-in" && item.point && <Swatch point={item.point} />}</div>
      <article aria-label={item.kind === "check-in" ? t.checkedIn(author) : t.said(author)}>
        <p class="byline">
          <b dir="auto">{author}</b> <time dateTime={new Date(item.at).toISOString()}>{timeOfDay(item.at)}</time>
          {item.waiting && <span class="state">{t.waiting}</span>}
          {item.reshared && <span class="state">{t.reshared}</span>}
        </p>
        {item.kind === "check-in" ? <CheckedIn item={item} /> : <Shared circle={circle} item={item} />}
        {onReply && (
          <div class="item-acts">
            <button type="button" class="quiet" aria-label={t.replyTo(author)} onClick={() => onReply(item)}>
              {t.reply}
            </button>
            {mine && (
              <Confirm
                name={t.retract}
                ask={t.retractAsk}
                yes={t.retractYes}
                no={t.retractNo}
                onYes={() => act.retract(circle.id, item.id)}
              />
            )}
          </div>
        )}
      </article>
    </li>
  );
}

function CheckedIn({ item }: { readonly item: Extract<TimelineItem, { kind: "check-in" }> }) {
  const place = item.point && pointInWords(item.point);
  return (
    <>
      {item.words.length > 0 ? (
        <p class="feeling" dir="auto">
          {wordsInARow(item.words)}
        </p>
      ) : (
        place && <p class="feeling">{place}</p>
      )}
      {item.words.length > 0 && place && <p class="feeling-place">{place}</p>}
      {item.note && (
        <p class="spoken-text" dir="auto">
          {item.note}
        </p>
      )}
    </>
  );
}

function Shared({
  circle,
  item,
}: {
  readonly circle: CircleView;
  readonly item: Extract<TimelineItem, { kind: "sharing" }>;
}) {
  const t = words.value.circle;
  const about = item.replyTo && circle.timeline.find(({ id }) => id === item.replyTo);
  return (
    <>
      {item.replyTo && (
        <p class="about">
          {about && isSpoken(about) ? (
            <>
              {t.inReply(memberOf(circle, about.author)?.isMe ? words.value.common.you : nameOf(circle, about.author))}:{" "}
              <q dir="auto">{gist(about)}</q>
            </>
          ) : (
            t.aboutGone
          )}
        </p>
      )}
      <p class="spoken-text" dir="auto">
        {item.text}
      </p>
    </>
  );
}

const GIST_LENGTH = 90;

/** Enough of what was said to know which it was. */
export function gist(item: SpokenItem): string {
  const text =
    item.kind === "sharing"
      ? item.text
      : item.note || wordsInARow(item.words) || (item.point ? pointInWords(item.point) : "");
  return text.length > GIST_LENGTH ? `${text.slice(0, GIST_LENGTH).trimEnd()}…` : text;
}
