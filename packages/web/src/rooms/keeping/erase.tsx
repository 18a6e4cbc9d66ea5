/** The end: on the sanctuaries one by one, as far as this device may, then here. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { eraseBrowser } from "../../keeping/erase-browser.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { More } from "../../parts/more.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";

/** How long a goodbye may take to reach the sanctuary before everything goes. */
const GOODBYE_MS = 10_000;

export function Erase() {
  const t = wordsOf("keeping").keeping.erase;
  const { circles, keep, keeping } = useCore();
  const inside = circles.value.filter(({ standing }) => standing === "member");
  const eraseAll = async () => {
    await keep.erase();
    await eraseBrowser();
    go({ room: "home" }, { replace: true });
    location.reload();
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      {(keeping.value?.archiveAt ?? []).length > 0 && <p>{t.archives}</p>}
      {inside.length > 0 && (
        <More summary={t.circles}>
          <ul class="ends">
            {inside.map((circle) => (
              <End key={circle.id} circle={circle} />
            ))}
          </ul>
        </More>
      )}
      <Confirm name={t.here} ask={t.ask} yes={t.hereYes} no={t.no} onYes={eraseAll} />
    </section>
  );
}

function End({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("keeping").keeping.erase;
  const { act } = useCore();
  const leave = async () => {
    await act.leave(circle.id);
    // Alone, one is out at once and nothing waits.
    await act.settled(circle.id, GOODBYE_MS);
  };
  return (
    <li>
      <Confirm name={t.leave(circle.name)} ask={t.leaveAsk(circle.name)} yes={t.yes} no={t.no} onYes={leave} />
      {circle.may.erase && (
        <Confirm
          name={t.mine(circle.name)}
          ask={t.mineAsk(circle.name)}
          yes={t.yes}
          no={t.no}
          onYes={() => act.erase(circle.id)}
        />
      )}
    </li>
  );
}
