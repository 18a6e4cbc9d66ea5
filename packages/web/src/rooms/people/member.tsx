/** One member: the name the circle calls them, since when, and who vouched. */
import type { CircleView, MemberView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { namesOf } from "../../core/names.ts";
import { later } from "../../parts/later.tsx";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dayOfHour } from "../../words/moments.ts";
import { MemberActs, MyActs, mayAct } from "./member-acts.tsx";

const Compare = later(async () => (await import("./compare.tsx")).Compare, "within");

export function Member({ circle, member }: { readonly circle: CircleView; readonly member: MemberView }) {
  const t = words.value;
  const { people, compare, trust } = wordsOf("people");
  const { act } = useCore();
  const [comparing, setComparing] = useState(false);
  const [more, setMore] = useState(false);
  const { run } = useTask();
  const canTalk = member.isHere && !member.isMe && circle.standing === "member";
  const roles = [
    member.isMe ? t.common.you : "",
    member.isArchitect ? people.architect : "",
    member.isKeeper ? people.keeper : "",
    member.isLeaving ? people.leaving : "",
    member.isResting ? trust.resting : "",
    member.trialUntil !== undefined ? trust.trial(dayOfHour(Math.floor(member.trialUntil / 3_600_000))) : "",
    member.isHere && member.since !== undefined ? people.since(dayOfHour(member.since)) : "",
    member.isCompared ? compare.done : "",
    member.isMuted ? compare.mutedHere : "",
    member.vouchedBy.length > 0 ? people.vouched(namesOf(circle, member.vouchedBy)) : "",
    member.unvouchedBy.length > 0 ? trust.unvouched(namesOf(circle, member.unvouchedBy)) : "",
  ].filter((part) => part !== "");

  return (
    <li>
      <p class="member-name" dir="auto">
        {member.name}
      </p>
      <p class="member-line">{roles.join(" · ")}</p>
      {canTalk && (
        <div class="item-acts">
          <button
            type="button"
            class="quiet"
            aria-expanded={comparing}
            aria-label={compare.actLabel(member.name)}
            onClick={() => setComparing(!comparing)}
          >
            {compare.act}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={member.isMuted ? compare.unmuteLabel(member.name) : compare.muteLabel(member.name)}
            onClick={() => run(() => act.mute(circle.id, member.id, !member.isMuted))}
          >
            {member.isMuted ? compare.unmute : compare.mute}
          </button>
          {mayAct(circle, member) && (
            <button
              type="button"
              class="quiet"
              aria-expanded={more}
              aria-label={trust.moreLabel(member.name)}
              onClick={() => setMore(!more)}
            >
              {trust.more}
            </button>
          )}
        </div>
      )}
      {comparing && <Compare circle={circle} member={member} />}
      {canTalk && more && <MemberActs circle={circle} member={member} />}
      {member.isMe && circle.standing === "member" && <MyActs circle={circle} member={member} />}
    </li>
  );
}
