/** What was taken in so far, each in one piece that can be taken out again. */
import type { ImportView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dayName } from "../../words/moments.ts";
import { useOfJournal } from "../journal/use-journal.ts";
import { dayOnWall } from "./day-on-wall.ts";

export function Earlier() {
  const t = wordsOf("imports");
  const { act } = useCore();
  const views = useOfJournal((core) => core.imports());
  const [isUndone, setUndone] = useState(false);
  if (!views || (views.length === 0 && !isUndone)) return null;
  return (
    <section class="earlier">
      <h2>{t.earlier}</h2>
      {isUndone && <p role="status">{t.undone}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Told view={view} />
            <Confirm
              name={t.undo}
              label={t.undoOf(view.file)}
              ask={t.undoAsk}
              yes={t.undoYes}
              no={t.undoNo}
              onYes={async () => {
                await act.undoImport(view.id);
                setUndone(true);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ view: { file, source, at, feelings, hours, first, last } }: { readonly view: ImportView }) {
  const t = wordsOf("imports");
  const names: Readonly<Record<string, string>> = wordsOf("journal").source;
  const number = new Intl.NumberFormat(words.value.locale);
  const parts = [
    feelings > 0 && t.entries(feelings, number.format(feelings)),
    hours > 0 && t.hours(hours, number.format(hours)),
  ].filter((part) => part !== false);
  return (
    <>
      <p class="file-name" dir="auto">
        {file}
      </p>
      <p class="aside">{t.brought(names[source] ?? source, dayName(at, Date.now()))}</p>
      <p>
        {parts.join(" · ")}
        {first && last && <> · {t.between(dayOnWall(first), dayOnWall(last))}</>}
      </p>
    </>
  );
}
