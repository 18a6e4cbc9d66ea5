/** Bringing someone in: make an invitation, hand on its link, or take it back. */
import type { CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Choice } from "../../parts/choice.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { Invitation } from "./invitation.tsx";

const spans = [24, 72, 168] as const;

export function Invite({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("people").people;
  const { act } = useCore();
  const [hours, setHours] = useState<(typeof spans)[number]>(72);
  const { busy, refusal, run } = useTask();

  return (
    <section>
      <h2>{t.inviteHeading}</h2>
      <p>{circle.may.invite ? t.inviteHint : t.inviteNot}</p>
      {circle.invitations.length > 0 && (
        <ul class="invitations">
          {circle.invitations.map((invitation) => (
            <Invitation key={invitation.id} circle={circle} invitation={invitation} />
          ))}
        </ul>
      )}
      {circle.may.invite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run(() => act.invite(circle.id, hours));
          }}
        >
          <Choice
            label={t.lasts}
            value={hours}
            onValue={(value) => setHours(value)}
            options={spans.map((value) => ({ value, name: t.hours[value] }))}
          />
          <Refusal of={refusal} />
          <button type="submit" class="main" disabled={busy}>
            {t.make}
          </button>
        </form>
      )}
    </section>
  );
}
