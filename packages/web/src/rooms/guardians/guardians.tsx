/** Who can bring me back, and whom I can help back. */
import type { CircleView, GuardiansView } from "@nexus/circle";
import { FEWEST_GUARDIANS } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { membersHere } from "../../core/names.ts";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { cameFrom, go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { Shelf } from "../keeping/shelf.tsx";
import { Choose } from "./choose.tsx";
import { GuardingList } from "./guarding.tsx";
import { Mine } from "./mine.tsx";

export function Guardians() {
  const t = wordsOf("guardians").guardians;
  const { act, circles, keeping } = useCore();
  const [view, setView] = useState<GuardiansView>();
  const { refusal, run } = useTask();
  const all = circles.value;
  // What is kept of it changes with its circle.
  useEffect(() => run(async () => setView(await act.guardians())), [all]);
  const kept = keeping.value;
  if (!kept) return null;
  const isReady = kept.codeMade !== undefined && (kept.archiveAt ?? []).length > 0;
  const fit = all.filter(canBringBack);
  const isAsked = view?.guarding.some(({ standing }) => standing === "asked");
  const guarding = view && view.guarding.length > 0 && <GuardingList circles={all} guarding={view.guarding} />;
  return (
    <Page title={t.title} heading={t.title} up={cameFrom()} room="guardians">
      {isAsked && guarding}
      <p class="lead">{t.lead}</p>
      <p>{t.how}</p>
      <p class="aside">{t.careful}</p>
      <Refusal of={refusal} />
      {kept.codeMade === undefined && (
        <section>
          <p>{t.needsCode}</p>
          <button type="button" class="main" onClick={() => go({ room: "recovery" })}>
            {t.makeCode}
          </button>
        </section>
      )}
      {kept.codeMade !== undefined && !isReady && (
        <section>
          <p>{t.needsArchive}</p>
          <Shelf places={kept.archiveAt} />
        </section>
      )}
      {view?.mine.map((mine) => {
        const circle = all.find(({ id }) => id === mine.circle);
        return circle && <Mine key={mine.circle} circle={circle} mine={mine} places={kept.archiveAt ?? []} />;
      })}
      {view && isReady && (fit.length > 0 ? <Choose circles={fit} mine={view.mine} /> : <p>{t.few}</p>)}
      {!isAsked && guarding}
    </Page>
  );
}

const canBringBack = (circle: CircleView) =>
  circle.standing === "member" && membersHere(circle).length > FEWEST_GUARDIANS;
