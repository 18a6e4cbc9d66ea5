/** One entry: what I felt or wrote, when, and who else has it. */
import type { EntryId, JournalEntry, Origin } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Swatch } from "../../cloth/swatch.tsx";
import { useCore } from "../../core/context.ts";
import { pointInWords } from "../../feeling/point.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { More } from "../../parts/more.tsx";
import { words } from "../../words/index.ts";
import { withWords, wordsOf } from "../../words/later.ts";
import { namesTogether, timeOfDay, wordsInARow } from "../../words/moments.ts";
import { ChangeEntry } from "./change-entry.tsx";

const BodyShown = later(
  withWords("body", async () => (await import("../../body/parts.ts")).BodyShown),
  "within",
);

export type CheckInEntry = Extract<JournalEntry, { kind: "check-in" }>;

/** What an entry is found by on the page. */
export const entryAnchor = (id: EntryId): string => `entry-${id}`;

export function Entry({ entry }: { readonly entry: JournalEntry }) {
  const t = wordsOf("journal");
  const { act } = useCore();
  const [changing, setChanging] = useState(false);
  const shared = entry.kind === "check-in" && !entry.shared?.takenBack ? entry.shared : undefined;
  return (
    <li class="entry" id={entryAnchor(entry.id)}>
      <div class="entry-mark">{entry.kind === "check-in" && entry.point && <Swatch point={entry.point} />}</div>
      <article tabIndex={-1}>
        <p class="byline">
          <time dateTime={new Date(entry.at).toISOString()}>{timeOfDay(entry.at)}</time>
          {entry.kind === "check-in" && <span class="heard-by">{heardBy(entry)}</span>}
          {entry.kind === "check-in" && entry.fold && <span class="state">{t.folded(entry.fold)}</span>}
          {entry.kind === "check-in" && entry.from && <span class="state">{fromWhere(entry.from)}</span>}
          {entry.changed && <span class="state">{t.changed}</span>}
        </p>
        {changing ? (
          <ChangeEntry entry={entry} onDone={() => setChanging(false)} />
        ) : (
          <>
            {entry.kind === "check-in" ? <Felt entry={entry} /> : <Written text={entry.text} />}
            <div class="item-acts">
              <button
                type="button"
                class="quiet"
                aria-label={t.changeOf(gist(entry))}
                onClick={() => setChanging(true)}
              >
                {t.change}
              </button>
              <Confirm
                name={t.forget}
                label={t.forgetOf(gist(entry))}
                ask={t.forgetAsk}
                yes={t.forgetYes}
                no={t.forgetNo}
                onYes={() => act.forgetEntry(entry.id)}
              >
                {shared && <p>{t.forgetShared(shared.name)}</p>}
              </Confirm>
            </div>
          </>
        )}
      </article>
    </li>
  );
}

/** The app, and the time on the wall of where it was said if this device's clock shows another. */
function fromWhere({ source, local, span, offset }: Origin): string {
  const t = wordsOf("journal");
  const names: Readonly<Record<string, string>> = t.source;
  const there = new Date(local);
  const isElsewhere = offset !== null && Date.parse(`${local}Z`) - offset * 60_000 !== there.getTime();
  const when = span === "day" ? t.wholeDay : isElsewhere ? t.there(timeOfDay(there.getTime())) : undefined;
  return wordsInARow([t.from(names[source] ?? source), ...(when ? [when] : [])]);
}

/** How pleasant it was by that app, what it was about, and what nobody here knows. */
function Brought({ from: { valence, level, tags, aside } }: { readonly from: Origin }) {
  const t = wordsOf("journal");
  const step = level ?? (valence === null ? undefined : Math.round(3 - 2 * valence));
  const others = Object.entries(aside);
  return (
    <>
      {step !== undefined && <p class="feeling-place">{t.pleasant[step - 1]}</p>}
      {tags.length > 0 && (
        <p class="feeling-place" dir="auto">
          {wordsInARow(tags)}
        </p>
      )}
      {others.length > 0 && (
        <More summary={t.aside}>
          {others.map(([name, said]) => (
            <p key={name} class="spoken-text" dir="auto">
              {name}: {said}
            </p>
          ))}
        </More>
      )}
    </>
  );
}

/** Who has it besides me. */
function heardBy({ shared, ...said }: CheckInEntry): string {
  const t = words.value;
  const own = wordsOf("journal");
  if (!shared) return own.onlyMe;
  if (shared.takenBack) return own.takenBack(shared.name);
  const all = [
    said.point && "place",
    said.words.length > 0 && "words",
    said.note && "note",
    said.body && "body",
  ].filter(Boolean);
  if (all.length === shared.parts.length) return own.toldAll(shared.name);
  return own.toldParts(shared.name, namesTogether(shared.parts.map((part) => t.whoSees.your[part])));
}

function Felt({ entry }: { readonly entry: CheckInEntry }) {
  const place = entry.point && pointInWords(entry.point);
  return (
    <>
      {entry.words.length > 0 ? (
        <p class="feeling" dir="auto">
          {wordsInARow(entry.words)}
        </p>
      ) : (
        place && <p class="feeling">{place}</p>
      )}
      {entry.words.length > 0 && place && <p class="feeling-place">{place}</p>}
      {entry.note && <Written text={entry.note} />}
      {entry.body && <BodyShown body={entry.body} />}
      {entry.from && <Brought from={entry.from} />}
    </>
  );
}

const Written = ({ text }: { readonly text: string }) => (
  <p class="spoken-text" dir="auto">
    {text}
  </p>
);

const GIST_LENGTH = 40;

/** Enough to tell one entry's buttons from another's. */
function gist(entry: JournalEntry): string {
  const text =
    entry.kind === "line"
      ? entry.text
      : wordsInARow(entry.words) ||
        entry.note ||
        (entry.point ? pointInWords(entry.point) : entry.body ? wordsOf("journal").pulse : (entry.from?.tags[0] ?? ""));
  return text.length > GIST_LENGTH ? `${text.slice(0, GIST_LENGTH).trimEnd()}…` : text;
}
