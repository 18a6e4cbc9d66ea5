/** Bringing what another app kept into the journal, and taking it out again; see `api.ts` for the contract. */
import { bytesToHex, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";
import { checked } from "../input.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { entryChange, type Row, rowOf } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import type { Brought, BroughtFeeling, ImportCalls, ImportId, ImportView } from "./api.ts";
import { brought, markOf, placeOf, richest } from "./brought.ts";
import { momentOf } from "./moment-of.ts";
import { bringOldRows } from "./old-rows.ts";
import { bodyRows, hoursIn, recordRow, recordsIn } from "./rows.ts";

type Deps = Pick<NexusDeps, "vault" | "now" | "random">;

export async function importCalls(journal: Journal, { vault, now, random }: Deps): Promise<ImportCalls> {
  const newId = () => bytesToHex(random(16));
  await bringOldRows(journal, vault, newId);
  const broughtBy = (id: ImportId): readonly Row[] => [
    ...journal.calls.journal().entries.filter((entry) => entry.kind === "check-in" && entry.from?.import === id),
    ...journal.brought().filter((row) => row.import === id),
  ];

  const freshIn = ({ feelings, hours }: Brought) => {
    const known = new Set(
      journal.calls.journal().entries.map((entry) => (entry.kind === "check-in" ? entry.from?.mark : undefined)),
    );
    const marked = feelings.map((feeling) => ({ feeling, mark: markOf(feeling) }));
    const here = richest(hoursIn(journal.brought()));
    return {
      feelings: marked.filter(({ mark }) => !known.has(mark)),
      hours: hours.filter((hour) => (here.get(placeOf(hour))?.count ?? 0) < hour.count),
    };
  };

  return {
    async weighImport(given) {
      const fresh = freshIn(checked(brought, given, "import"));
      const [feelings, hours] = [fresh.feelings.length, fresh.hours.length];
      return {
        known: { feelings: given.feelings.length - feelings, hours: given.hours.length - hours },
        fresh: { feelings, hours },
      };
    },

    async takeIn(given) {
      const { source, file, ...all } = checked(brought, given, "import");
      const { feelings, hours } = freshIn({ source, file, ...all });
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
      const rows: readonly Row[] = [recordRow(view, newId), ...bodyRows(id, hours, newId), ...entries];
      await journal.change(rows.map(entryChange), new Map(rows.map((row) => [row.id, row])));
      return view;
    },

    imports: async () => recordsIn(journal.brought()).toSorted((one, other) => other.at - one.at),

    async undoImport(id) {
      const gone = broughtBy(id).map((row) => row.id);
      if (gone.length === 0) throw new NexusError("entry-unknown");
      await journal.change(
        gone.map((row) => ({ key: rowOf(row), value: undefined })),
        new Map(gone.map((row) => [row, undefined])),
      );
    },

    async bodyHours({ since = -Infinity, until = Infinity } = {}) {
      const hours = [...richest(hoursIn(journal.brought())).values()];
      const timed = hours.map((hour) => ({ hour, at: momentOf(hour) }));
      return timed
        .filter(({ at }) => at >= since && at < until)
        .sort((one, other) => one.at - other.at)
        .map(({ hour }) => hour);
    },
  };
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
