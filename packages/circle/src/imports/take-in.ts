/** Bringing what another app kept into the journal, and taking it out again; see `api.ts` for the contract. */
import { bytesToHex, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";
import { checked } from "../input.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { entryChange, rowOf } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import type { Brought, BroughtFeeling, ImportCalls, ImportId, ImportView } from "./api.ts";
import { brought, markOf, placeOf, richest } from "./brought.ts";
import { momentOf } from "./moment-of.ts";
import { bodyChanges, droppedRows, readHours, readRecords, recordChange } from "./rows.ts";

type Deps = Pick<NexusDeps, "vault" | "now" | "random">;

export function importCalls(journal: Journal, { vault, now, random }: Deps): ImportCalls {
  const newId = () => bytesToHex(random(16));
  const broughtBy = (id: ImportId) =>
    journal.calls.journal().entries.filter((entry) => entry.kind === "check-in" && entry.from?.import === id);

  const freshIn = async ({ feelings, hours }: Brought) => {
    const known = new Set(
      journal.calls.journal().entries.map((entry) => (entry.kind === "check-in" ? entry.from?.mark : undefined)),
    );
    const marked = feelings.map((feeling) => ({ feeling, mark: markOf(feeling) }));
    const here = richest(await readHours(vault));
    return {
      feelings: marked.filter(({ mark }) => !known.has(mark)),
      hours: hours.filter((hour) => (here.get(placeOf(hour))?.count ?? 0) < hour.count),
    };
  };

  return {
    async weighImport(given) {
      const fresh = await freshIn(checked(brought, given, "import"));
      const [feelings, hours] = [fresh.feelings.length, fresh.hours.length];
      return {
        known: { feelings: given.feelings.length - feelings, hours: given.hours.length - hours },
        fresh: { feelings, hours },
      };
    },

    async takeIn(given) {
      const { source, file, ...all } = checked(brought, given, "import");
      const { feelings, hours } = await freshIn({ source, file, ...all });
      if (feelings.length === 0 && hours.length === 0) return undefined;
      const id = newId();
      const entries = feelings.map(({ feeling, mark }) => entryOf(feeling, { id: newId(), import: id, source, mark }));
      const times = [...feelings.map(({ feeling }) => feeling.local), ...hours.map(({ local }) => local)].sort();
      const view: ImportView = {
        id,
        at: now(),
        source,
        file,
        feelings: feelings.length,
        hours: hours.length,
        first: times[0],
        last: times.at(-1),
      };
      await journal.change(
        [recordChange(view), ...bodyChanges(id, hours), ...entries.map(entryChange)],
        new Map(entries.map((entry) => [entry.id, entry])),
      );
      return view;
    },

    async imports() {
      const own = await readRecords(vault);
      const ids = new Set(own.map(({ id }) => id));
      const others = fromElsewhere(journal.calls.journal().entries).filter(({ id }) => !ids.has(id));
      return [...own.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0)), ...others];
    },

    async undoImport(id) {
      const gone = broughtBy(id).map((entry) => entry.id);
      const isOwn = (await readRecords(vault)).some((view) => view.id === id);
      if (!isOwn && gone.length === 0) throw new NexusError("entry-unknown");
      const rows = gone.map((entry) => ({ key: rowOf(entry), value: undefined }));
      await journal.change(
        [...(await droppedRows(vault, id)), ...rows],
        new Map(gone.map((entry) => [entry, undefined])),
      );
    },

    async bodyHours({ since = -Infinity, until = Infinity } = {}) {
      const hours = [...richest(await readHours(vault)).values()];
      const timed = hours.map((hour) => ({ hour, at: momentOf(hour) }));
      return timed
        .filter(({ at }) => at >= since && at < until)
        .sort((one, other) => one.at - other.at)
        .map(({ hour }) => hour);
    },
  };
}

/** What entries tell of the imports that brought them. */
function fromElsewhere(entries: readonly JournalEntry[]): readonly ImportView[] {
  const found = new Map<ImportId, { readonly source: string; readonly times: string[] }>();
  for (const entry of entries) {
    const from = entry.kind === "check-in" ? entry.from : undefined;
    if (!from) continue;
    const known = found.get(from.import) ?? { source: from.source, times: [] };
    found.set(from.import, known);
    known.times.push(from.local);
  }
  return [...found].map(([id, { source, times }]) => {
    const sorted = times.toSorted();
    const view = { id, at: undefined, source, file: "", feelings: times.length, hours: 0 };
    return { ...view, first: sorted[0], last: sorted.at(-1) };
  });
}

interface Bearing {
  readonly id: string;
  readonly import: ImportId;
  readonly source: string;
  readonly mark: string;
}

function entryOf({ words, note, ...told }: BroughtFeeling, { id, ...by }: Bearing): JournalEntry {
  return { id, at: momentOf(told), kind: "check-in", words, ...(note !== "" && { note }), from: { ...told, ...by } };
}
