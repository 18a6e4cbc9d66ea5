/** A circle: who knocks, what was shared, and a place to write. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Cloth } from "../../cloth/cloth.tsx";
import { membersHere } from "../../core/names.ts";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { Composer } from "./composer.tsx";
import { isSpoken } from "./item.tsx";
import { Knock } from "./knock.tsx";
import { Outside } from "./outside.tsx";
import { Timeline } from "./timeline.tsx";
import { Troubles } from "./troubles.tsx";

export function CircleRoom({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const [replyTo, setReplyTo] = useState<TimelineItem>();
  const inside = circle.standing === "member";
  const count = membersHere(circle).length;

  return (
    <Page
      title={t.titles.circle}
      heading={<span dir="auto">{circle.name}</span>}
      above={<Cloth seed={circle.id} shape="band" />}
      up={{ room: "home" }}
      upName={t.common.home}
      room="circle"
      aside={
        <button type="button" class="quiet" onClick={() => go({ room: "people", circle: circle.id })}>
          {t.circle.members(count)}
        </button>
      }
    >
      <Timeline circle={circle} onReply={inside ? setReplyTo : undefined} />
      {inside && count > 1 && !circle.timeline.some(isSpoken) && <p class="lead">{t.circle.welcome}</p>}
      {inside && count <= 1 && (
        <div class="alone">
          <p class="lead">{t.circle.alone}</p>
          <button type="button" class="main" onClick={() => go({ room: "people", circle: circle.id })}>
            {t.circle.invite}
          </button>
        </div>
      )}
      {/* Below the timeline, where the eye is: nobody should stand at the door unseen. */}
      {circle.knocks.map((knock) => (
        <Knock key={knock.id} circle={circle} knock={knock} />
      ))}
      <Troubles circle={circle} />
      {circle.standing !== "member" && <Outside circle={circle} />}
      {inside && <Composer circle={circle} replyTo={replyTo} onReplyTo={setReplyTo} />}
    </Page>
  );
}
