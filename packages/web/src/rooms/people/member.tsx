/** One member: the name the circle calls them, since when, and who vouched. */
import type { CircleView, MemberView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { namesOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dayOfHour } from "../../words/moments.ts";

const Compare = later(async () => (await import("./compare.tsx")).Compare, "within");

const REASON_LENGTH = 300;

export function Member({ circle, member }: { readonly circle: CircleView; readonly member: MemberView }) {
  const t = words.value;
  const { people, compare } = wordsOf("people");
  const { act } = useCore();
  const [reason, setReason] = useState("");
  const [comparing, setComparing] = useState(false);
  const { run } = useTask();
  const canTalk = member.isHere && !member.isMe && circle.standing === "member";
  const roles = [
    member.isMe ? t.common.you : "",
    member.isArchitect ? people.architect : "",
    member.isKeeper ? people.keeper : "",
    member.isLeaving ? people.leaving : "",
    member.isHere && member.since !== undefined ? people.since(dayOfHour(member.since)) : "",
    member.isCompared ? compare.done : "",
    member.isMuted ? compare.mutedHere : "",
    member.vouchedBy.length > 0 ? people.vouched(namesOf(circle, member.vouchedBy)) : "",
  ].filter((part) => part !== "");
  const canRemove = circle.may.remove && member.isHere && !member.isMe && circle.standing === "member";

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
        </div>
      )}
      {comparing && <Compare circle={circle} member={member} />}
      {canRemove && (
        <Confirm
          name={people.remove}
          label={people.removeLabel(member.name)}
          ask={people.removeAsk(member.name)}
          yes={people.removeYes}
          no={people.removeNo}
          onYes={() => act.remove(circle.id, member.id, reason.trim() || undefined)}
        >
          <TextField label={people.reason} value={reason} maxLength={REASON_LENGTH} lines={1} onValue={setReason} />
        </Confirm>
      )}
    </li>
  );
}
