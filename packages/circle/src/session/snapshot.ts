/**
 * The five phases of every change to a circle on a device:
 *
 *   read    the snapshot in memory equals what the vault holds
 *   decide  crypto and rules work on a draft of the next snapshot; nothing is stored, sent or shown
 *   write   one vault transaction holds all that the draft changed: group, cursor, entries, outbox
 *   apply   the draft becomes the snapshot, used keys are wiped, views change
 *   after   what the draft asked for on the network; safe to do twice
 *
 * Whatever throws while deciding or writing leaves the snapshot as it was.
 */
import { type Footing, footingOf } from "../agreement/footing.ts";
import type { MessageId } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import { type EpochKeys, epochKeys } from "../log/epoch-keys.ts";
import { type Group, type MlsEngine, wipe } from "../mls/index.ts";
import type { Item } from "../state/item.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";
import type { OutboxRow } from "./intent.ts";
import { type CircleRecord, jsonChange, keys } from "./record.ts";

/** What only a member inside an epoch has. */
export interface Inside {
  readonly group: Group;
  readonly keys: EpochKeys;
  readonly footing: Footing;
}

/** The group before the commit last followed (see `record.previous`), and the keys to wipe when it is given up. */
export interface Previous {
  readonly group: Group;
  readonly used: readonly Uint8Array[];
}

export interface Snapshot {
  readonly record: CircleRecord;
  readonly inside: Inside | undefined;
  readonly previous: Previous | undefined;
  readonly outbox: readonly OutboxRow[];
  readonly items: Map<MessageId, Item>;
}

/**
 * What a draft asks for once it is durable. `begin-again`: open the door as if for the first time, so that entries which were
 * sent before are sent again.
 */
export type Effect = "open-door" | "begin-again" | "pump" | "contest" | "attend-drops";

export interface Draft {
  record: CircleRecord;
  inside: Inside | undefined;
  previous: Previous | undefined;
  outbox: readonly OutboxRow[];
  /** New or changed timeline items. */
  readonly items: Map<MessageId, Item>;
  /** Items that are needed no more and are deleted, see `dropItem`. */
  readonly gone: Map<MessageId, Item>;
  /** Keys that this change has used up. */
  readonly consumed: Uint8Array[];
  readonly effects: Set<Effect>;
  /** Rows outside of the circle that stand or fall with this change: the journal's. */
  readonly beside: VaultChange[];
}

/** What deciding needs besides the draft. */
export interface Core extends Pick<NexusDeps, "now" | "random"> {
  readonly engine: MlsEngine;
  /** Hours by which this device's clock runs ahead of the sanctuary's, learned where that mattered; see `echo.ts`. */
  readonly clock?: { ahead: number };
}

export const beginDraft = (from: Snapshot): Draft => ({
  record: from.record,
  inside: from.inside,
  previous: from.previous,
  outbox: from.outbox,
  items: new Map(),
  gone: new Map(),
  consumed: [],
  effects: new Set(),
  beside: [],
});

export async function enterEpoch(engine: MlsEngine, group: Group): Promise<Inside> {
  return { group, keys: await epochKeys(engine, group), footing: footingOf(engine, group) };
}

/** A draft's view of an item: changed here, or as it was. */
export const findItem = (from: Snapshot, draft: Draft, id: MessageId): Item | undefined =>
  draft.items.get(id) ?? (draft.gone.has(id) ? undefined : from.items.get(id));

/** Deletes an item, from memory and from the vault. */
export function dropItem(draft: Draft, item: Item): void {
  draft.items.delete(item.id);
  draft.gone.set(item.id, item);
}

/** The write phase: everything the draft changed, in one transaction. */
export async function writeDraft(vault: Vault, engine: MlsEngine, from: Snapshot, draft: Draft): Promise<void> {
  const { id } = draft.record;
  const changes: VaultChange[] = [...draft.beside];
  if (draft.record !== from.record) changes.push(jsonChange(keys.record(id), draft.record));
  if (draft.inside?.group !== from.inside?.group) {
    const value = draft.inside && engine.encodeGroup(draft.inside.group);
    changes.push({ key: keys.group(id), value });
  }
  if (draft.previous !== from.previous) {
    changes.push({ key: keys.previous(id), value: draft.previous && engine.encodeGroup(draft.previous.group) });
  }
  for (const item of draft.gone.values()) changes.push({ key: keys.entry(id, item), value: undefined });
  for (const item of draft.items.values()) changes.push(jsonChange(keys.entry(id, item), item));
  for (const row of draft.outbox) {
    if (!from.outbox.includes(row)) changes.push(jsonChange(keys.outbox(id, row.n), row));
  }
  for (const row of from.outbox) {
    if (!draft.outbox.some((kept) => kept.n === row.n)) changes.push({ key: keys.outbox(id, row.n), value: undefined });
  }
  if (changes.length > 0) await vault.write(changes);
}

/** The apply phase. */
export function applyDraft(from: Snapshot, draft: Draft): Snapshot {
  wipe(draft.consumed);
  // Unless we went back to it, nobody needs the group before the last commit any more.
  const given = from.previous !== draft.previous && from.previous?.group !== draft.inside?.group;
  if (from.previous && given) wipe(from.previous.used);
  for (const id of draft.gone.keys()) from.items.delete(id);
  for (const [id, item] of draft.items) from.items.set(id, item);
  return {
    record: draft.record,
    inside: draft.inside,
    previous: draft.previous,
    outbox: draft.outbox,
    items: from.items,
  };
}

/** Own devices that may have missed something of each other tell everything anew. `ask`: of them too. See `devices/`. */
export function tellAll(draft: Draft, ask: "ask" | "asked"): void {
  if (draft.record.devices) draft.beside.push({ key: `devices/${ask}`, value: Uint8Array.of(1) });
}

export function enqueue(draft: Draft, intent: OutboxRow["intent"]): void {
  const n = draft.record.nextOutbox;
  draft.record = { ...draft.record, nextOutbox: n + 1 };
  draft.outbox = [...draft.outbox, { n, intent, sealed: undefined }];
  draft.effects.add("pump");
}
