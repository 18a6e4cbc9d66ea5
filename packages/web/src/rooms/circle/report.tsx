/** For a keeper: what a member tells the keepers, with what it is about as this device itself received it. */
import type { CircleView, ReportView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { timeOfDay } from "../../words/moments.ts";
import { gist } from "./gist.ts";
import { isSpoken } from "./spoken.ts";
import "../../style/later/beside.css";

const HostLetter = later(async () => (await import("./host-letter.tsx")).HostLetter, "within");

export function Report({ circle, report }: { readonly circle: CircleView; readonly report: ReportView }) {
  const { report: t, hostLetter } = wordsOf("people");
  const [writing, setWriting] = useState(false);
  const { act } = useCore();
  const name = nameOf(circle, report.by);
  return (
    <section class="knock report" aria-label={t.from(name)}>
      <h2 dir="auto">{t.from(name)}</h2>
      <p class="spoken-text" dir="auto">
        {report.line}
      </p>
      <ul class="reported">
        {report.items.map((id) => {
          const item = circle.timeline.find((it) => it.id === id);
          if (!item || !isSpoken(item)) return <li key={id}>{t.gone}</li>;
          return (
            <li key={id}>
              <p class="about">
                <b dir="auto">{nameOf(circle, item.author)}</b> {timeOfDay(item.at)}: <q dir="auto">{gist(item)}</q>
              </p>
              <button
                type="button"
                class="quiet"
                onClick={() => go({ room: "circle", circle: circle.id, at: id }, { replace: true })}
              >
                {t.look}
              </button>
            </li>
          );
        })}
      </ul>
      {writing ? (
        <HostLetter circle={circle} report={report} onGone={() => setWriting(false)} />
      ) : (
        <div class="item-acts">
          <button type="button" class="quiet" onClick={() => setWriting(true)}>
            {hostLetter.act}
          </button>
        </div>
      )}
      <Confirm
        name={t.putAway}
        ask={t.putAwayAsk}
        yes={t.putAwayYes}
        no={t.putAwayNo}
        onYes={() => act.putAway(circle.id, report.id)}
      />
    </section>
  );
}
