/** My own entries, month by month, the newest first; and a place to write a line that nobody else reads. */

import type { EntryId } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { useFoundHere } from "../../parts/found-here.ts";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dayName, monthName } from "../../words/moments.ts";
import { Entry, entryAnchor } from "./entry.tsx";
import { byDay, type Month, monthOf } from "./month.ts";
import { MonthStrip } from "./month-strip.tsx";
import { useJournal } from "./use-journal.ts";
import { WriteLine } from "./write-line.tsx";
import "../../style/later/journal.css";

interface JournalProps {
  /** The entry to look at first, and when it was made. */
  readonly at?: { readonly id: EntryId; readonly at: number } | undefined;
  /** A moment of the month to open; this one where nothing is said. */
  readonly month?: number | undefined;
}

export function Journal({ at, month: opened }: JournalProps) {
  const t = words.value;
  const own = wordsOf("journal");
  const now = Date.now();
  const [month, setMonth] = useState<Month>(() => monthOf(at?.at ?? opened ?? now));
  const page = useJournal(month.since, month.until);
  const { journal } = useCore();
  const name = monthName(month.since, now);
  useFoundHere(at && page && entryAnchor(at.id));
  const isThisMonth = month.until > now;

  return (
    <Page title={own.title} heading={t.titles.journal} up={{ room: "home" }} upName={t.common.home} room="journal">
      <p class="aside">{journal.value.isEmpty ? own.empty : own.lead}</p>
      <WriteLine />
      {page && !journal.value.isEmpty && (
        <>
          <section class="month" aria-label={name}>
            <h2>{name}</h2>
            <MonthStrip month={month} entries={page.entries} label={own.month(name)} />
            {page.entries.length === 0 && isThisMonth && <p class="aside">{own.thisMonth}</p>}
            {byDay(page.entries).map(([day, entries]) => (
              <section key={day} class="journal-day">
                <h3>{dayName(day, now)}</h3>
                <ul>
                  {entries.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </ul>
              </section>
            ))}
          </section>
          <div class="actions">
            {page.earlier !== undefined && <Turn to={page.earlier} onMonth={setMonth} />}
            {page.later !== undefined && <Turn to={page.later} onMonth={setMonth} />}
          </div>
          {page.damaged.length > 0 && <p class="aside">{own.damaged(page.damaged.length)}</p>}
        </>
      )}
      {/* There may be hours of a body, and no entry. */}
      <button type="button" class="quiet" onClick={() => go({ room: "looking-back" })}>
        {own.back}
      </button>
      {!journal.value.isEmpty && (
        <button type="button" class="quiet" onClick={() => go({ room: "year" })}>
          {own.year}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => go({ room: "imports" })}>
        {own.imports}
      </button>
      <button type="button" class="quiet" onClick={() => go({ room: "reminders" })}>
        {t.titles.reminders}
      </button>
    </Page>
  );
}

/** To the nearest month in which there is something; months without are not walked through. */
function Turn({ to, onMonth }: { readonly to: number; onMonth(month: Month): void }) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        onMonth(monthOf(to));
        scrollTo({ top: 0 });
      }}
    >
      {monthName(to, Date.now())}
    </button>
  );
}
