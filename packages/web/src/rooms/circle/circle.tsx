/** A circle: who knocks, what was shared, and a place to write. */
import type { CircleView, MessageId } from "@nexus/circle";
import { useState } from "preact/hooks";
import { CircleCloth } from "../../cloth/cloth.tsx";
import { membersHere } from "../../core/names.ts";
import { later } from "../../parts/later.tsx";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { withWords } from "../../words/later.ts";
import { Composer } from "./composer.tsx";
import { isSpoken } from "./spoken.ts";
import { Timeline } from "./timeline.tsx";
import { Troubles } from "./troubles.tsx";

const Knock = later(async () => (await import("./knock.tsx")).Knock, "within");
const Outside = later(async () => (await import("./outside.tsx")).Outside, "within");

const RoundsFoot = later(
  withWords("rounds", async () => (await import("../rounds/foot.tsx")).RoundsFoot),
  "within",
);
const Offers = later(
  withWords("people", async () => (await import("../people/offers.tsx")).Offers),
  "within",
);
const Report = later(
  withWords("people", async () => (await import("./report.tsx")).Report),
  "within",
);

interface CircleRoomProps {
  readonly circle: CircleView;
  /** What to look at first; the newest unless told. */
  readonly at?: MessageId | undefined;
}

export function CircleRoom({ circle, at }: CircleRoomProps) {
  const t = words.value;
  const [replyTo, setReplyTo] = useState(() => circle.timeline.find(({ id }) => id === circle.draft?.replyTo));
  const inside = circle.standing === "member";
  const count = membersHere(circle).length;
  const openCloth = () => go({ room: "cloth", circle: circle.id });

  return (
    <Page
      title={t.titles.circle}
      heading={<span dir="auto">{circle.name}</span>}
      above={<CircleCloth circle={circle} shape="band" onOpen={openCloth} />}
      up={{ room: "home" }}
      upName={t.common.home}
      room="circle"
      aside={
        <button type="button" class="quiet" onClick={() => go({ room: "people", circle: circle.id })}>
          {t.circle.members(count)}
        </button>
      }
    >
      <button type="button" class="quiet" onClick={openCloth}>
        {t.circle.cloth}
      </button>
      <Timeline circle={circle} at={at} onReply={inside ? setReplyTo : undefined} />
      {inside && count > 1 && !circle.timeline.some(isSpoken) && <p class="lead">{t.circle.welcome}</p>}
      {inside && count <= 1 && circle.knocks.length === 0 && (
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
      {circle.law.keepingOffers.some(({ to }) => to === circle.me) && <Offers circle={circle} />}
      {circle.reports.map((report) => (
        <Report key={report.id} circle={circle} report={report} />
      ))}
      <Troubles circle={circle} />
      {inside && count > 1 && <RoundsFoot circle={circle} />}
      {circle.standing !== "member" && <Outside circle={circle} />}
      {inside && <Composer circle={circle} replyTo={replyTo} onReplyTo={setReplyTo} />}
    </Page>
  );
}
