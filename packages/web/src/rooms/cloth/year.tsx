/** My own year as a cloth: every day on which I checked in, and what I wrote down then. */
import type { JournalEntry } from "@nexus/circle";
import { type Cloth, type Dyes, type Passage, weaveHistory } from "@nexus/weave";
import { useMemo, useState } from "preact/hooks";
import { clothInWords, tonesInWords } from "../../cloth/drawn/in-words.ts";
import { dyes } from "../../cloth/dyes.ts";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { Entry } from "../journal/entry.tsx";
import { useJournal } from "../journal/use-journal.ts";
import { TakeAlong } from "./take-along.tsx";
import { Walk } from "./walk.tsx";
import "../../style/later/cloth.css";

const beginningOf = (year: number) => Date.UTC(year, 0, 1);
const yearOf = (at: number) => new Date(at).getUTCFullYear();

/** The same warp for everybody in that year: a cloth that somebody shows says nothing of whose it is. */
function yearCloth(year: number, entries: readonly JournalEntry[], own: Dyes): Cloth {
  const felt = entries.flatMap((entry) =>
    entry.kind === "check-in" && entry.point ? [{ who: "me", at: entry.at, point: entry.point }] : [],
  );
  return weaveHistory({ seed: `the year ${year}`, people: 1, felt }, { dyes: own, title: String(year) });
}

export function Year() {
  const t = wordsOf("weaving");
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const page = useJournal(beginningOf(year), beginningOf(year + 1));
  const own = dyes.value;
  const cloth = useMemo(() => page && yearCloth(year, page.entries, own), [page, own]);
  const say = ({ tones }: Passage) => t.year.felt(tonesInWords(tones));
  const label = cloth && clothInWords(cloth, t.year.of(String(year)), Date.now(), say);
  return (
    <Page
      title={t.year.title}
      heading={t.year.heading(String(year))}
      up={{ room: "journal" }}
      upName={words.value.titles.journal}
      room="cloth"
    >
      <p>
        {t.year.lead} {t.circle.how}
      </p>
      {page && cloth && label && (
        <>
          <Walk
            key={year}
            cloth={cloth}
            label={label}
            say={say}
            told={({ since, until }) => <Then entries={page.entries.filter(({ at }) => at >= since && at < until)} />}
          />
          <div class="actions">
            {[page.earlier, page.later].map(
              (at) =>
                at !== undefined && (
                  <button key={at} type="button" class="quiet" onClick={() => setYear(yearOf(at))}>
                    {t.year.other(String(yearOf(at)))}
                  </button>
                ),
            )}
          </div>
          <section>
            <h2>{t.take.heading}</h2>
            <p>{t.take.year}</p>
            <TakeAlong draft={cloth.draft} label={label} name={`${t.take.fileName}-${year}`} />
          </section>
        </>
      )}
      <button type="button" class="quiet" onClick={() => go({ room: "draft" })}>
        {t.draft.open}
      </button>
    </Page>
  );
}

function Then({ entries }: { readonly entries: readonly JournalEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{wordsOf("weaving").year.fromJournal}</h3>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}
