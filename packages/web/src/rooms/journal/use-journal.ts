/** What stands in the journal, for rooms that draw it: asked for again whenever it changed. */
import type { JournalPage } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import type { Core } from "../../core/client.ts";
import { useCore } from "../../core/context.ts";

/** Undefined until the first answer is here, and where the core has none. `ask` follows from `inputs`. */
export function useOfJournal<T>(
  ask: (act: Core["act"]) => Promise<T>,
  inputs: readonly (number | undefined)[] = [],
): T | undefined {
  const { act, journal } = useCore();
  const [answer, setAnswer] = useState<T>();
  const glance = journal.value;
  useEffect(() => {
    let isWanted = true;
    void ask(act).then(
      (fetched) => isWanted && setAnswer(() => fetched),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [act, glance, ...inputs]);
  return answer;
}

/** A stretch of it, the whole without bounds. In milliseconds since 1970. */
export const useJournal = (since?: number, until?: number): JournalPage | undefined =>
  useOfJournal((act) => act.journal({ since, until }), [since, until]);
