/** What this device keeps to itself of a circle: never said to anyone, sealed in the vault with the circle's record. */
import type { DraftView, Gesture, MemberId, MessageId, NotToday, ReportView } from "../api.ts";
import type { MineOfExchange } from "../exchange/mine.ts";
import type { MineOfGuardians } from "../guardians/mine.ts";
import { attachmentsToSend } from "./intent.ts";
import { keys } from "./record.ts";
import type { Draft } from "./snapshot.ts";

export interface Mine {
  /** What is begun and not sent. */
  readonly draft?: DraftView | undefined;
  readonly muted?: readonly MemberId[];
  /** Members whose safety picture was compared. */
  readonly compared?: readonly MemberId[];
  /** Topics that I leave for another day. */
  readonly notToday?: readonly NotToday[];
  /** What keepers were told; on a keeper's device only. */
  readonly reports?: readonly ReportView[];
  readonly guardians?: MineOfGuardians;
  /** Who waits for my answer whether I would bring them back. */
  readonly guardAsks?: readonly MemberId[];
  /** Sealed bytes of attachments that lie in the vault, oldest first. */
  readonly shelf?: readonly { readonly id: string; readonly size: number }[];
  readonly rounds?: Readonly<Record<MessageId, MineOfRound>>;
  readonly exchanges?: Readonly<Record<MessageId, MineOfExchange>>;
}

/** What this device keeps of one round, an exchange too. */
export interface MineOfRound {
  /** What is begun and not sealed. */
  readonly draft?: string | undefined;
  /** Milliseconds since 1970. */
  readonly remindAt?: number | undefined;
  /** What was sealed, until all can read it; a pass has neither words nor gesture. */
  readonly sealed?:
    | { readonly text?: string; readonly fold?: string | undefined; readonly gesture?: Gesture }
    | undefined;
  /** The shares that were dealt to the others with it, in the order of the roster, to answer a complaint. Base64url. */
  readonly dealt?: string | undefined;
  /** Our shares of what others sealed, by author; empty where what was dealt does not fit. Base64url. */
  readonly shares?: Readonly<Record<MemberId, string>> | undefined;
}

/** Undefined values are let go of; a round of which nothing is kept is, too. */
export function changeMineOfRound(draft: Draft, round: MessageId, change: MineOfRound): void {
  changeMine(draft, (mine) => {
    const { [round]: kept = {}, ...others } = mine.rounds ?? {};
    const next = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== undefined);
    return { ...mine, rounds: next.length > 0 ? { ...others, [round]: Object.fromEntries(next) } : others };
  });
}

/** What one circle's attachments may take on a device. The sanctuary has them all; these are at hand offline too. */
const SHELF_BYTES = 48 * 1024 * 1024;
const SHELF_ROOM = 100;

export function changeMine(draft: Draft, change: (mine: Mine) => Mine): void {
  draft.record = { ...draft.record, mine: change(draft.record.mine ?? {}) };
}

export const withOrWithout = (ids: readonly MemberId[] = [], id: MemberId, on: boolean): readonly MemberId[] =>
  on ? [...ids.filter((it) => it !== id), id] : ids.filter((it) => it !== id);

/** Keeps sealed bytes, and lets go of the oldest that nothing in the outbox needs. */
export function shelve(draft: Draft, id: string, sealed: Uint8Array): void {
  const circle = draft.record.id;
  draft.beside.push({ key: keys.blob(circle, id), value: sealed });
  changeMine(draft, (mine) => {
    const needed = new Set(draft.outbox.flatMap(attachmentsToSend).map((it) => it.id));
    const shelf = [...(mine.shelf ?? []).filter((it) => it.id !== id), { id, size: sealed.length }];
    let bytes = shelf.reduce((sum, { size }) => sum + size, 0);
    let room = shelf.length;
    const kept = shelf.filter((it) => {
      if ((bytes <= SHELF_BYTES && room <= SHELF_ROOM) || it.id === id || needed.has(it.id)) return true;
      draft.beside.push({ key: keys.blob(circle, it.id), value: undefined });
      bytes -= it.size;
      room--;
      return false;
    });
    return { ...mine, shelf: kept };
  });
}

/** Takes these off the shelf, as when their message was taken back. */
export function unshelve(draft: Draft, ids: readonly string[]): void {
  if (ids.length === 0) return;
  for (const id of ids) draft.beside.push({ key: keys.blob(draft.record.id, id), value: undefined });
  changeMine(draft, (mine) => ({ ...mine, shelf: mine.shelf?.filter(({ id }) => !ids.includes(id)) ?? [] }));
}
