/** A stretch of the journal, fetched again whenever it changed; undefined until it is here. */
import type { JournalPage } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";

/** The whole of it without bounds. In milliseconds since 1970. */
export function useJournal(since?: number, until?: number): JournalPage | undefined {
  const { act, journal } = useCore();
  const [page, setPage] = useState<JournalPage>();
  const glance = journal.value;
  useEffect(() => {
    let isWanted = true;
    void act.journal({ since, until }).then(
      (fetched) => isWanted && setPage(fetched),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [act, since, until, glance]);
  return page;
}
