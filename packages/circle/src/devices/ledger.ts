/**
 * Which edition of each entry is here, and which the other devices have not heard of. Every write of the journal's rows, by
 * whatever call, passes through `write` and takes its marks along in the same transaction: a crash leaves both or neither.
 */
import { bytesToUtf8 } from "@nexus/wire";
import * as v from "valibot";
import type { EntryId } from "../journal/calls.ts";
import { decodeEntry, entryChange, type Row, rowOf } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import { journal as journalPayload } from "../payload.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";
import type { JournalRecord } from "./books.ts";
import {
  ASK,
  ASKED,
  BOOK,
  COME,
  decodeEdition,
  type Edition,
  editionChange,
  entryOfRow,
  first,
  judge,
  none,
  readEntry,
  UNREAD,
} from "./edition.ts";

export interface Ledger {
  /** In place of the vault's own. */
  write(changes: readonly VaultChange[]): Promise<void>;
  editionOf(id: EntryId): Edition;
  /** What the others have not heard of. */
  untold(): ReadonlySet<EntryId>;
  /** Whether this device still has to ask, or was asked. */
  due(): { readonly ask: boolean; readonly asked: boolean };
  /** Marks everything as not heard of; what was asked of this device is done with it. */
  markAll(): Promise<void>;
  /** Forgets all marks, editions and the forgotten: this device is alone again. */
  close(): Promise<void>;
}

/** What a write makes of one entry. `isCome`: the journal in memory does not know it yet. */
interface Next {
  readonly edition: Edition;
  readonly entry: Row | undefined;
  readonly isCome: boolean;
}

const record = v.object(journalPayload.entries).entries.records;

/** `changed` is called after every write that left something to tell or to show. */
export async function openLedger(vault: Vault, journal: Journal, changed: () => void): Promise<Ledger> {
  const editions = new Map<EntryId, Edition>();
  const untold = new Set<EntryId>();
  let turn: Promise<unknown> = Promise.resolve();
  const due = { ask: false, asked: false };

  const editionOf = (id: EntryId): Edition => editions.get(id) ?? (journal.entry(id) ? first : none);

  function note(id: EntryId, edition: Edition): void {
    editions.set(id, edition);
    if (edition.untold) untold.add(id);
    else untold.delete(id);
  }

  function write(changes: readonly VaultChange[]): Promise<void> {
    if (!changes.some(({ key }) => key.startsWith("devices/") || entryOfRow(key) !== undefined))
      return vault.write(changes);
    const run = turn.then(() => book(changes));
    turn = run.catch(() => {});
    return run;
  }

  async function book(changes: readonly VaultChange[]): Promise<void> {
    const next = new Map<EntryId, Next>();
    const rows: VaultChange[] = [];
    for (const change of changes) {
      const id = entryOfRow(change.key);
      if (change.key.startsWith(COME)) rows.push(...(await takeIn(change, next)));
      else if (id !== undefined) rows.push(change, wroteHere(id, change, next));
      else rows.push(change);
    }
    await vault.write(rows);
    for (const [id, { edition }] of next) note(id, edition);
    for (const { key, value } of changes) {
      if (key === ASK) due.ask = value !== undefined;
      if (key === ASKED) due.asked = value !== undefined;
    }
    const come = [...next].filter(([, { isCome }]) => isCome);
    if (come.length > 0) journal.took(new Map(come.map(([id, { entry }]) => [id, entry])));
    changed();
  }

  function wroteHere(id: EntryId, { key, value }: VaultChange, next: Map<EntryId, Next>): VaultChange {
    const before = next.get(id)?.edition ?? editionOf(id);
    const gone = value === undefined || undefined;
    const edition: Edition = { edition: before.edition + 1, gone, untold: true };
    next.set(id, { edition, entry: value && decodeEntry(key, value), isCome: false });
    return editionChange(id, edition);
  }

  async function takeIn({ key, value }: VaultChange, next: Map<EntryId, Next>): Promise<readonly VaultChange[]> {
    const come = value && decodeRecord(value);
    if (!come) return [];
    const { id, edition, entry: raw } = come;
    const entry = raw && readEntry(id, raw);
    const known = { ...(next.get(id)?.edition ?? editionOf(id)), entry: await entryHere(id, next) };
    // A younger build wrote it. Should there be something newer by the time it can be read, it will be older then.
    if (raw && !entry) return [{ key: key.replace(COME, UNREAD), value }];
    switch (judge(known, { edition, gone: raw ? undefined : true, entry })) {
      case "older":
        return [];
      case "same":
        if (!known.untold) return [];
        break;
      case "newer":
        known.entry = entry;
    }
    const told: Edition = { edition, gone: raw ? undefined : true };
    next.set(id, { edition: told, entry: known.entry, isCome: true });
    return [entry ? entryChange(entry) : { key: rowOf(id), value: undefined }, editionChange(id, told)];
  }

  async function entryHere(id: EntryId, next: ReadonlyMap<EntryId, Next>): Promise<Row | undefined> {
    const before = next.get(id);
    if (before) return before.entry;
    if (!journal.entry(id)) return undefined;
    // A row that was damaged since gives way to any other copy.
    const row = await vault.read(rowOf(id)).catch(() => undefined);
    return row && decodeEntry(rowOf(id), row);
  }

  async function readRows(): Promise<void> {
    const unread: VaultChange[] = [];
    for (const { key, value } of await vault.list("devices/")) {
      if (key === ASK) due.ask = true;
      if (key === ASKED) due.asked = true;
      if (key.startsWith(UNREAD)) {
        const come = decodeRecord(value);
        if (come?.entry && readEntry(come.id, come.entry)) {
          unread.push({ key, value: undefined }, { key: `${COME}${come.id}`, value });
        }
      }
      const edition = key.startsWith(BOOK) ? decodeEdition(value) : undefined;
      if (edition) note(key.slice(BOOK.length), edition);
    }
    if (unread.length > 0) await write(unread);
  }

  await readRows();
  return {
    write,
    editionOf,
    untold: () => untold,
    due: () => due,

    markAll() {
      const run = turn.then(async () => {
        const ids = new Set([...journal.ids(), ...editions.keys()]);
        const marked = [...ids].map((id) => [id, { ...editionOf(id), untold: true }] as const);
        await vault.write([
          ...marked.map(([id, edition]) => editionChange(id, edition)),
          { key: ASKED, value: undefined },
        ]);
        for (const [id, edition] of marked) note(id, edition);
        due.asked = false;
      });
      turn = run.catch(() => {});
      return run;
    },

    async close() {
      await turn;
      const rows = await vault.list("devices/");
      await vault.write(rows.map(({ key }) => ({ key, value: undefined })));
      editions.clear();
      untold.clear();
      due.ask = due.asked = false;
    },
  };
}

function decodeRecord(value: Uint8Array): JournalRecord | undefined {
  try {
    const result = v.safeParse(record, [JSON.parse(bytesToUtf8(value))]);
    return result.success ? result.output[0] : undefined;
  } catch {
    return undefined;
  }
}
