/** What the agreement lets me do about another member, or about myself: each with what follows from it. */
import type { CircleView, MemberView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";

interface MemberActsProps {
  readonly circle: CircleView;
  readonly member: MemberView;
}

const REASON_LENGTH = 300;

const mayTakeBack = ({ me }: CircleView, { vouchedBy }: MemberView) => vouchedBy.includes(me);
const mayHand = ({ members }: CircleView, { isKeeper }: MemberView) =>
  !isKeeper && members.some((it) => it.isMe && it.isKeeper);

/** Whether there is anything of this that I could do. */
export const mayAct = (circle: CircleView, member: MemberView): boolean =>
  circle.may.remove || circle.law.may.proposeRemoval || mayTakeBack(circle, member) || mayHand(circle, member);

/** About a member who is here and is not me. */
export function MemberActs({ circle, member }: MemberActsProps) {
  return (
    <div class="member-acts">
      <TakeBackVouch circle={circle} member={member} />
      <HandOver circle={circle} member={member} />
      <Removal circle={circle} member={member} />
    </div>
  );
}

function TakeBackVouch({ circle, member }: MemberActsProps) {
  const t = wordsOf("people").trust;
  const { act } = useCore();
  if (!mayTakeBack(circle, member)) return null;
  return (
    <Confirm
      name={t.takeBack}
      label={t.takeBackLabel(member.name)}
      ask={t.takeBackAsk[circle.agreement.unvouched](member.name)}
      yes={t.takeBackYes}
      no={t.takeBackNo}
      onYes={() => act.unvouch(circle.id, member.id)}
    />
  );
}

function HandOver({ circle, member }: MemberActsProps) {
  const t = wordsOf("people").trust;
  const { act } = useCore();
  const { run } = useTask();
  if (!mayHand(circle, member)) return null;
  const mine = circle.law.keepingOffers.find(({ from }) => from === circle.me);
  if (mine?.to === member.id) {
    return (
      <div class="item-acts">
        <p class="member-line">{t.asked(member.name)}</p>
        <button type="button" class="quiet" onClick={() => run(() => act.offerKeeping(circle.id, undefined))}>
          {t.askedBack}
        </button>
      </div>
    );
  }
  return (
    <Confirm
      name={t.hand}
      label={t.handLabel(member.name)}
      ask={t.handAsk(member.name)}
      yes={t.handYes}
      no={t.handNo}
      onYes={() => act.offerKeeping(circle.id, member.id)}
    />
  );
}

/** At once where the agreement lets me, else as a proposal. */
function Removal({ circle, member }: MemberActsProps) {
  const { people, trust } = wordsOf("people");
  const { act } = useCore();
  const [reason, setReason] = useState("");
  const words = reason.trim();
  if (circle.may.remove) {
    return (
      <Confirm
        name={people.remove}
        label={people.removeLabel(member.name)}
        ask={people.removeAsk(member.name)}
        yes={people.removeYes}
        no={people.removeNo}
        onYes={() => act.remove(circle.id, member.id, words || undefined)}
      >
        <TextField label={people.reason} value={reason} maxLength={REASON_LENGTH} lines={1} onValue={setReason} />
      </Confirm>
    );
  }
  if (!circle.law.may.proposeRemoval) return null;
  return (
    <Confirm
      name={trust.propose}
      label={trust.proposeLabel(member.name)}
      ask={trust.proposeAsk(member.name)}
      yes={trust.proposeYes}
      no={people.removeNo}
      onYes={() => act.propose(circle.id, { kind: "remove", member: member.id }, words)}
    >
      <TextField label={trust.proposeReason} value={reason} maxLength={REASON_LENGTH} lines={1} onValue={setReason} />
    </Confirm>
  );
}

/** About myself: rest, or be back. */
export function MyActs({ circle, member }: MemberActsProps) {
  const t = wordsOf("people").trust;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  return (
    <div class="rest">
      {!member.isResting && <p class="hint">{circle.agreement.restingCounts ? t.restCounted : t.restHint}</p>}
      <button
        type="button"
        class="quiet"
        disabled={busy}
        onClick={() => run(() => act.rest(circle.id, !member.isResting))}
      >
        {member.isResting ? t.back : t.rest}
      </button>
      <Refusal of={refusal} />
    </div>
  );
}
