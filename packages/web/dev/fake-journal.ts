/** A journal without a vault, for looking at the rooms. */
import type { Body, ImportCalls, JournalCalls, JournalEntry, Reminder, Shared } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { bodyOfYears, imports } from "./history.ts";

interface Said {
  readonly point: Extract<JournalEntry, { kind: "check-in" }>["point"];
  readonly words: readonly string[];
  readonly note: string | undefined;
  readonly body?: Body | undefined;
  readonly shared?: Shared;
}

export interface FakeJournal extends Omit<JournalCalls, "checkIn">, ImportCalls {
  add(said: Said): string;
}

export function fakeJournal(beginning: readonly JournalEntry[]): FakeJournal {
  let entries = [...beginning].sort((one, other) => other.at - one.at);
  let made = 0;
  let wished: readonly Reminder[] = [];
  const listeners = new Set<() => void>();
  const put = (next: JournalEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const stamp = () => ({ id: `e${++made}`.padStart(32, "0"), at: Date.now() + made });
  return {
    add(said) {
      const entry: JournalEntry = { ...stamp(), kind: "check-in", ...said };
      put([entry, ...entries]);
      return entry.id;
    },
    async noteDown(text) {
      const entry: JournalEntry = { ...stamp(), kind: "line", text };
      put([entry, ...entries]);
      return entry.id;
    },
    journal: ({ since = -Infinity, until = Infinity } = {}) => ({
      entries: entries.filter(({ at }) => at >= since && at < until),
      earlier: entries.find(({ at }) => at < since)?.at,
      later: entries.findLast(({ at }) => at >= until)?.at,
      damaged: [],
    }),
    journalGlance() {
      const latest = entries.find((entry) => entry.kind === "check-in" && entry.point);
      const point = latest?.kind === "check-in" ? latest.point : undefined;
      return { isEmpty: entries.length === 0, latest: latest && point && { at: latest.at, point } };
    },
    async changeEntry(id, { words, note, text }) {
      if (!entries.some((entry) => entry.id === id)) throw new NexusError("entry-unknown");
      put(
        entries.map((entry) => {
          if (entry.id !== id) return entry;
          if (entry.kind === "line") return { ...entry, text: text ?? entry.text, changed: true };
          return { ...entry, words: words ?? entry.words, note: note || undefined, changed: true };
        }),
      );
    },
    async forgetEntry(id) {
      put(entries.filter((entry) => entry.id !== id));
    },
    wordsUsed() {
      const used = entries.flatMap((entry) =>
        entry.kind === "check-in" ? entry.words.map((word) => ({ word, at: entry.at, point: entry.point })) : [],
      );
      return used.filter(({ word }, at) => used.findIndex((other) => other.word === word) === at);
    },
    reminders: () => wished,
    async setReminders(next) {
      wished = next;
    },
    async weighImport({ feelings, hours }) {
      return { known: { feelings: 0, hours: 0 }, fresh: { feelings: feelings.length, hours: hours.length } };
    },
    async takeIn() {
      put([...entries]);
      return imports[0];
    },
    imports: async () => (entries.some((entry) => entry.kind === "check-in" && entry.from) ? imports : []),
    async undoImport() {
      put(entries.filter((entry) => entry.kind === "line" || !entry.from));
    },
    bodyHours: async () => (entries.some((entry) => entry.kind === "check-in" && entry.from) ? bodyOfYears() : []),
    followJournal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
