/** A circle: who knocks, what was shared, and a place to write. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Cloth } from "../../cloth/cloth.tsx";
import { membersHere } from "../../core/names.ts";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { Composer } from "./composer.tsx";
import { Knock } from "./knock.tsx";
import { Outside } from "./outside.tsx";
import { Timeline } from "./timeline.tsx";
import { Troubles } from "./troubles.tsx";

export function CircleRoom({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const [replyTo, setReplyTo] = useState<TimelineItem>();
  const inside = circle.standing === "member" || circle.standing === "adrift";
  const count = membersHere(circle).length;

  return (
    <Page
      title={t.titles.circle}
      heading={<span dir="auto">{circle.name}</span>}
      above={<Cloth seed={circle.id} shape="band" />}
      up={{ room: "home" }}
      upName={t.common.home}
      room="circle"
    >
      <nav class="circle-nav" aria-label={circle.name}>
        <button type="button" class="quiet" onClick={() => go({ room: "people", circle: circle.id })}>
          {inside ? t.circle.members(count) : t.circle.people}
        </button>
        <button type="button" class="quiet" onClick={() => go({ room: "agreement", circle: circle.id })}>
          {t.circle.agreement}
        </button>
      </nav>
      {circle.knocks.map((knock) => (
        <Knock key={knock.id} circle={circle} knock={knock} />
      ))}
      <Timeline circle={circle} onReply={inside ? setReplyTo : undefined} />
      {inside && count <= 1 && (
        <p class="lead">
          {t.circle.alone}{" "}
          <button type="button" class="quiet" onClick={() => go({ room: "people", circle: circle.id })}>
            {t.circle.invite}
          </button>
        </p>
      )}
      <Troubles circle={circle} />
      {circle.standing !== "member" && <Outside circle={circle} />}
      {inside && <Composer circle={circle} replyTo={replyTo} onReplyTo={setReplyTo} />}
    </Page>
  );
}
