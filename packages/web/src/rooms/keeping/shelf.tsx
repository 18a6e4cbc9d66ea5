/** Sanctuaries that keep the archive, too: those of one's circles, and those that have it. */
import type { ArchivePlace } from "@nexus/circle";
import { useEffect } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { day } from "./day.ts";

/** `places` is undefined for a code that was made before there was a choice. */
export function Shelf({ places }: { readonly places: readonly ArchivePlace[] | undefined }) {
  const t = wordsOf("keeping").keeping.shelf;
  const { circles, keep } = useCore();
  const keeping = useTask();
  useEffect(() => {
    // Not reached: it is tried again by itself.
    keep.freshenArchive().catch(() => {});
  }, [keep]);
  if (!places) return <p class="hint">{t.needsNewer}</p>;
  const mine = circles.value.filter(({ standing }) => standing === "member").map(({ origin }) => origin);
  const others = [...new Set(mine)].filter((origin) => !places.some((it) => it.origin === origin));
  return (
    <>
      {places.map(({ origin, kept }) => (
        <div key={origin}>
          <p role="status">{kept === undefined ? t.soon(hostOf(origin)) : t.kept(hostOf(origin), day(kept))}</p>
          <Confirm
            name={t.stop}
            label={t.stopLabel(hostOf(origin))}
            ask={t.stopAsk(hostOf(origin))}
            yes={t.stopYes}
            no={t.stay}
            onYes={() => keep.stopArchiveAt(origin)}
          />
        </div>
      ))}
      <Refusal of={keeping.refusal} />
      {others.length > 0 && (
        <>
          <p class="hint">{t.hint}</p>
          <div class="actions">
            {others.map((origin) => (
              <button
                key={origin}
                type="button"
                class="plain"
                disabled={keeping.busy}
                onClick={() => keeping.run(() => keep.keepArchiveAt(origin))}
              >
                {t.keep(hostOf(origin))}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}

const hostOf = (origin: string) => new URL(origin).host;
