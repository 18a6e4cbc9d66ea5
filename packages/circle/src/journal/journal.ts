/** The journal in memory, equal to its rows in the vault: every change is durable first, then seen. */
import { bytesToHex, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";
import type { CheckInDraft } from "../input.ts";
import { checked } from "../input.ts";
import { part } from "../part.ts";
import type { VaultChange } from "../vault/vault.ts";
import type { EntryId, JournalCalls, JournalEntry, JournalPage, Shared, Span, WordUsed } from "./calls.ts";
import { type BroughtRow, entryChange, lineText, type Row, rowOf } from "./entry.ts";
import { readJournal } from "./read.ts";
import { openReminders } from "./reminders.ts";

/** Entries as they now are; undefined: forgotten. */
type Rows = ReadonlyMap<EntryId, Row | undefined>;

export interface Journal {
  readonly calls: Omit<JournalCalls, "checkIn">;
  /** Writes an entry by `write`, which must make the row durable; it may write more in the same transaction. */
  keep(entry: JournalEntry, write?: (row: VaultChange) => Promise<void>): Promise<void>;
  entry(id: EntryId): Row | undefined;
  /** Of everything that is here, what imports brought too. */
  ids(): Iterable<EntryId>;
  brought(): readonly BroughtRow[];
  /** Makes these changes in one write, and then shows the entries as they now are. */
  change(changes: readonly VaultChange[], rows: Rows): Promise<void>;
  /** Shows what another device has written here. The rows are durable already. */
  took(rows: Rows): void;
  /** A new entry, not kept yet. */
  checkInEntry(draft: CheckInDraft, shared: Shared | undefined): JournalEntry;
  /** The entry whose shared parts are this message of a circle. */
  entryOf(message: string): Extract<JournalEntry, { kind: "check-in" }> | undefined;
}

export async function openJournal({
  vault,
  now,
  random,
}: Pick<NexusDeps, "vault" | "now" | "random">): Promise<Journal> {
  const read = await readJournal(vault);
  const entries = new Map<EntryId, Row>(read.entries.map((entry) => [entry.id, entry]));
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const stamp = () => ({ id: bytesToHex(random(16)), at: now() });
  const newestFirst = () => [...entries.values()].filter(isShown).sort((one, other) => other.at - one.at);
  const known = (id: EntryId): JournalEntry => {
    const entry = entries.get(id);
    if (!entry || !isShown(entry)) throw new NexusError("entry-unknown");
    return entry;
  };

  const took = (rows: Rows) => {
    for (const [id, entry] of rows) {
      if (entry) entries.set(id, entry);
      else entries.delete(id);
    }
    changed();
  };

  const journal: Journal = {
    async keep(entry, write = (row) => vault.write([row])) {
      await write(entryChange(entry));
      entries.set(entry.id, entry);
      changed();
    },

    entry: (id) => entries.get(id),
    ids: () => entries.keys(),
    brought: () => [...entries.values()].filter((row) => row.kind === "brought"),

    async change(changes, rows) {
      await vault.write(changes);
      took(rows);
    },

    took,

    checkInEntry: ({ point, words, note, body, fold }, shared) => ({
      ...stamp(),
      kind: "check-in",
      words,
      ...(point && { point }),
      ...(note !== undefined && { note }),
      ...(body && { body }),
      ...(fold !== undefined && { fold }),
      ...(shared && { shared }),
    }),

    entryOf(message) {
      for (const entry of entries.values()) {
        if (entry.kind === "check-in" && entry.shared?.message === message) return entry;
      }
      return undefined;
    },

    calls: {
      ...(await openReminders(vault)),

      async noteDown(text) {
        const entry: JournalEntry = { ...stamp(), kind: "line", text: checked(lineText, text.trim(), "line") };
        await journal.keep(entry);
        return entry.id;
      },

      journal: (span) => pageOf(newestFirst(), span, read.damaged),

      journalGlance() {
        const shown = newestFirst();
        const latest = shown.find((entry) => entry.kind === "check-in" && entry.point);
        const point = latest?.kind === "check-in" ? latest.point : undefined;
        return { isEmpty: shown.length === 0, latest: latest && point && { at: latest.at, point } };
      },

      async changeEntry(id, change) {
        const entry = known(id);
        const { changedEntry } = await part(import("./change.ts"), "journal");
        await journal.keep(changedEntry(entry, change));
      },

      async forgetEntry(id) {
        known(id);
        await journal.change([{ key: rowOf(id), value: undefined }], new Map([[id, undefined]]));
      },

      wordsUsed: () => wordsIn(newestFirst()),

      followJournal(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  return journal;
}

const isShown = (row: Row): row is JournalEntry => row.kind !== "brought";

function pageOf(
  all: readonly JournalEntry[],
  { since = -Infinity, until = Infinity }: Span = {},
  damaged: readonly string[],
): JournalPage {
  return {
    entries: all.filter(({ at }) => at >= since && at < until),
    earlier: all.find(({ at }) => at < since)?.at,
    later: all.findLast(({ at }) => at >= until)?.at,
    damaged,
  };
}

function wordsIn(newestFirst: readonly JournalEntry[]): readonly WordUsed[] {
  const used = new Map<string, WordUsed>();
  for (const entry of newestFirst) {
    if (entry.kind !== "check-in") continue;
    for (const word of entry.words) {
      if (!used.has(word)) used.set(word, { word, at: entry.at, point: entry.point });
    }
  }
  return [...used.values()];
}
