/** Who is in the circle and by whose word, how to bring someone in, and the way out. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { membersHere } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { Invite } from "./invite.tsx";
import { Member } from "./member.tsx";
import { Offers } from "./offers.tsx";
import { Trust } from "./trust.tsx";
import "../../style/later/beside.css";

export function People({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const { people } = wordsOf("people");
  const { act } = useCore();
  const inside = circle.standing === "member";
  // Someone outside no longer knows who is here, and is shown those they knew.
  const here = inside ? membersHere(circle) : circle.members;
  const gone = inside ? circle.members.filter((member) => !member.isHere) : [];

  return (
    <Page
      title={t.titles.people}
      heading={people.heading}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="people"
    >
      {inside && (
        <button type="button" class="quiet" onClick={() => go({ room: "agreement", circle: circle.id })}>
          {t.agreement.heading}
        </button>
      )}
      {inside && <Offers circle={circle} />}
      <ul class="members">
        {here.map((member) => (
          <Member key={member.id} circle={circle} member={member} />
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h2>{people.gone}</h2>
          <ul class="members gone">
            {gone.map((member) => (
              <Member key={member.id} circle={circle} member={member} />
            ))}
          </ul>
        </>
      )}
      {inside && here.length > 1 && <Trust circle={circle} />}
      {inside && <Invite circle={circle} />}
      {inside && (
        <section>
          <h2>{people.leaveHeading}</h2>
          <p>{people.leaveHint}</p>
          <Confirm
            name={people.leave}
            ask={people.leaveAsk}
            yes={people.leaveYes}
            no={people.leaveNo}
            onYes={async () => {
              await act.leave(circle.id);
              go({ room: "home" }, { replace: true });
            }}
          />
        </section>
      )}
    </Page>
  );
}
