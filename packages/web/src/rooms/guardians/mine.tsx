/** My people in one circle: where each stands, what they can do together, and the way to change it. */
import type { ArchivePlace, CircleView, GuardianView, MyGuardians } from "@nexus/circle";
import { FEWEST_GUARDIANS } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { More } from "../../parts/more.tsx";
import { wordsOf } from "../../words/later.ts";
import { Deal } from "./deal.tsx";

interface MineProps {
  readonly circle: CircleView;
  readonly mine: MyGuardians;
  readonly places: readonly ArchivePlace[];
}

export function Mine({ circle, mine, places }: MineProps) {
  const { mine: t, deal } = wordsOf("guardians").guardians;
  const { act } = useCore();
  const { people, needed, isStale } = mine;
  const willing = people.filter(isWilling);
  const canDeal = willing.length >= FEWEST_GUARDIANS && places.length > 0;
  const isDue = isStale || needed === undefined || people.some(({ standing }) => standing === "ready");
  const letGo = (members: readonly GuardianView[]) =>
    act.letGuardiansGo(
      circle.id,
      members.map(({ member }) => member),
    );
  return (
    <section>
      <h2>{t.heading(circle.name)}</h2>
      <p role="status">{summary(t, mine)}</p>
      <ul class="guardians">
        {people.map((person) => (
          <li key={person.member}>
            <span dir="auto">{person.name}</span>
            <small>{person.isHere ? t.standing[person.standing] : t.gone}</small>
            <Confirm
              name={t.letGo}
              label={t.letGoLabel(person.name)}
              ask={t.letGoAsk(person.name)}
              yes={t.letGoYes}
              no={t.stay}
              onYes={() => letGo([person])}
            />
          </li>
        ))}
      </ul>
      {canDeal && isDue && (
        <>
          <h3>{deal.heading}</h3>
          <Deal key={willing.length} circle={circle.id} of={willing.length} places={places} />
        </>
      )}
      {canDeal && !isDue && (
        <More summary={deal.anew}>
          <p class="hint">{deal.anewHint}</p>
          <Deal circle={circle.id} of={willing.length} places={places} />
        </More>
      )}
      <Confirm name={t.dissolve} ask={t.dissolveAsk} yes={t.letGoYes} no={t.stay} onYes={() => letGo(people)} />
    </section>
  );
}

const isWilling = ({ standing, isHere }: GuardianView) => isHere && standing !== "asked" && standing !== "refused";

function summary(
  t: ReturnType<typeof wordsOf<"guardians">>["guardians"]["mine"],
  { people, needed, isStale }: MyGuardians,
): string {
  if (isStale) return t.stale;
  if (needed === undefined) return people.filter(isWilling).length < FEWEST_GUARDIANS ? t.waits : t.willing;
  const holding = people.filter(({ standing }) => standing === "holds").length;
  if (holding >= needed) return t.holds(needed, holding);
  return people.some(({ standing }) => standing === "sent") ? t.onTheWay : t.lacking(holding, needed);
}
