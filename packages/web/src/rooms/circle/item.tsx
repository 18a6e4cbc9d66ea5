/** One thing on the timeline: a check-in, a sharing, or a line that tells what happened. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Swatch } from "../../cloth/swatch.tsx";
import { useCore } from "../../core/context.ts";
import { memberOf, nameOf } from "../../core/names.ts";
import { pointInWords } from "../../feeling/point.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { words } from "../../words/index.ts";
import { withWords } from "../../words/later.ts";
import { timeOfDay, wordsInARow } from "../../words/moments.ts";
import { Folded, Muted } from "./folded.tsx";
import { gist } from "./gist.ts";
import { happening } from "./happening.ts";
import { HearButton, HeardBy } from "./hear.tsx";
import { anchorOf, isSpoken, type SpokenItem } from "./spoken.ts";

const RoundCard = later(
  withWords("rounds", async () => (await import("../rounds/card.tsx")).RoundCard),
  "within",
);
const LawItem = later(
  withWords("votes", async () => (await import("../votes/law-item.tsx")).LawItem),
  "within",
);
const Attached = later(
  withWords("attach", async () => (await import("./attached/attached.tsx")).Attached),
  "within",
);
const Aside = later(
  withWords("people", async () => (await import("./aside.tsx")).Aside),
  "within",
);

const Held = later(async () => (await import("./held.tsx")).Held, "within");
const BodyShown = later(
  withWords("body", async () => (await import("../../body/parts.ts")).BodyShown),
  "within",
);

interface ItemProps {
  readonly circle: CircleView;
  readonly item: TimelineItem;
  readonly onReply: ((item: TimelineItem) => void) | undefined;
}

export function Item({ circle, item, onReply }: ItemProps) {
  if (item.kind === "round") {
    return (
      <li id={anchorOf(item.id)} class="item item-round">
        <div class="knot" />
        <RoundCard circle={circle} item={item} />
      </li>
    );
  }
  if (item.kind === "motion") {
    return (
      <li id={anchorOf(item.id)} class="item item-motion">
        <div class="knot" />
        <LawItem circle={circle} item={item} />
      </li>
    );
  }
  if (item.kind === "keepers") {
    return (
      <li class="happening">
        <LawItem circle={circle} item={item} />
      </li>
    );
  }
  if (!isSpoken(item)) {
    return <li class="happening">{happening(circle, item)}</li>;
  }
  return <Spoken circle={circle} item={item} onReply={onReply} />;
}

function Spoken({ circle, item, onReply }: ItemProps & { readonly item: SpokenItem }) {
  const author = memberOf(circle, item.author);
  const isMine = item.author === circle.me;
  return (
    <li
      id={anchorOf(item.id)}
      class={`item item-${item.kind}`}
      data-mine={isMine}
      data-waiting={item.waiting}
      data-muted={author?.isMuted ?? false}
    >
      <div class="knot">
        {item.kind === "check-in" && item.point && item.fold === undefined && !author?.isMuted && (
          <Swatch point={item.point} />
        )}
      </div>
      {author?.isMuted ? (
        <Muted circle={circle} item={item}>
          <Said circle={circle} item={item} onReply={onReply} />
        </Muted>
      ) : (
        <Said circle={circle} item={item} onReply={onReply} />
      )}
    </li>
  );
}

function Said({ circle, item, onReply }: ItemProps & { readonly item: SpokenItem }) {
  const t = words.value.circle;
  const author = nameOf(circle, item.author);
  return (
    <article tabIndex={-1} aria-label={item.kind === "check-in" ? t.checkedIn(author) : t.said(author)}>
      <p class="byline">
        <b dir="auto">{author}</b> <time dateTime={new Date(item.at).toISOString()}>{timeOfDay(item.at)}</time>
        {item.waiting && <span class="state">{t.waiting}</span>}
        {item.reshared && <span class="state">{t.reshared}</span>}
      </p>
      <Folded circle={circle} item={item}>
        {item.kind === "check-in" ? <CheckedIn circle={circle} item={item} /> : <Shared circle={circle} item={item} />}
      </Folded>
      <HeardBy circle={circle} item={item} />
      {item.held && <Held circle={circle} item={item} />}
      {onReply && <Acts circle={circle} item={item} onReply={onReply} />}
    </article>
  );
}

interface ActsProps {
  readonly circle: CircleView;
  readonly item: SpokenItem;
  onReply(item: TimelineItem): void;
}

function Acts({ circle, item, onReply }: ActsProps) {
  const t = words.value;
  const { act } = useCore();
  const [more, setMore] = useState(false);
  const author = nameOf(circle, item.author);
  if (item.author === circle.me) {
    return (
      <div class="item-acts">
        <button type="button" class="quiet" aria-label={t.circle.replyTo(author)} onClick={() => onReply(item)}>
          {t.circle.reply}
        </button>
        {!item.held && (
          <Confirm
            name={t.circle.retract}
            ask={t.circle.retractAsk}
            yes={t.circle.retractYes}
            no={t.circle.retractNo}
            onYes={() => act.retract(circle.id, item.id)}
          />
        )}
      </div>
    );
  }
  return (
    <>
      <div class="item-acts">
        <button type="button" class="quiet" aria-label={t.circle.replyTo(author)} onClick={() => onReply(item)}>
          {t.circle.reply}
        </button>
        <HearButton circle={circle} item={item} />
        <button
          type="button"
          class="quiet"
          aria-expanded={more}
          aria-label={t.talk.moreLabel(author)}
          onClick={() => setMore(!more)}
        >
          {t.talk.more}
        </button>
      </div>
      {more && <Aside circle={circle} item={item} />}
    </>
  );
}

interface CheckedInProps {
  readonly circle: CircleView;
  readonly item: Extract<TimelineItem, { kind: "check-in" }>;
}

function CheckedIn({ circle, item }: CheckedInProps) {
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
      {item.body && (
        <BodyShown body={item.body} whose={item.author === circle.me ? undefined : nameOf(circle, item.author)} />
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
      {item.text !== "" && (
        <p class="spoken-text" dir="auto">
          {item.text}
        </p>
      )}
      {item.attachments.length > 0 && <Attached circle={circle} item={item} />}
    </>
  );
}
