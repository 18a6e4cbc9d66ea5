/** What else can be done about something that another member shared: fold their words on this device, tell the keepers. */
import type { CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { memberOf, namesOf } from "../../core/names.ts";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import type { SpokenItem } from "./spoken.ts";
import { TellKeepers } from "./tell-keepers.tsx";
import "../../style/later/beside.css";

export function Aside({ circle, item }: { readonly circle: CircleView; readonly item: SpokenItem }) {
  const { compare, report } = wordsOf("people");
  const { act } = useCore();
  const { run } = useTask();
  const [telling, setTelling] = useState(false);
  const [told, setTold] = useState<readonly string[]>();
  const author = memberOf(circle, item.author);
  if (!author) return null;
  if (told) {
    return (
      <p class="aside" role="status">
        {report.told(namesOf(circle, told))} {circle.link !== "live" && report.toldWaiting}
      </p>
    );
  }
  if (telling) return <TellKeepers circle={circle} item={item} onTold={setTold} onGone={() => setTelling(false)} />;
  const { isMuted, name } = author;
  return (
    <div class="item-acts item-more">
      <button
        type="button"
        class="quiet"
        aria-label={isMuted ? compare.unmuteLabel(name) : compare.muteLabel(name)}
        onClick={() => run(() => act.mute(circle.id, author.id, !isMuted))}
      >
        {isMuted ? compare.unmute : compare.mute}
      </button>
      {circle.may.report && (
        <button type="button" class="quiet" aria-label={report.actLabel(name)} onClick={() => setTelling(true)}>
          {report.act}
        </button>
      )}
    </div>
  );
}
