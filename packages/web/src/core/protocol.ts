/** What the page and the core worker say to each other. Everything is plain data; no key ever crosses. */
import type { CircleId, CircleView, JournalGlance, Keeping, KeepingView, Nexus } from "@nexus/circle";
import type { ErrorCode } from "@nexus/wire";

/** The methods of `Nexus` that a room may call. `circles`, `circle` and `subscribe` become pushed views. */
export const acts = [
  "found",
  "threshold",
  "knock",
  "checkIn",
  "write",
  "tryAgain",
  "sendWithout",
  "attachment",
  "hear",
  "draft",
  "mute",
  "notToday",
  "report",
  "putAway",
  "compare",
  "compared",
  "search",
  "retract",
  "propose",
  "vote",
  "withdrawMotion",
  "appeal",
  "rest",
  "offerKeeping",
  "takeKeeping",
  "unvouch",
  "openRound",
  "openExchange",
  "sealWords",
  "sealGesture",
  "pass",
  "cancelRound",
  "mood",
  "arrive",
  "speak",
  "silence",
  "handOn",
  "turnTo",
  "remindOfRound",
  "roundDraft",
  "blueprints",
  "saveBlueprint",
  "forgetBlueprint",
  "exportBlueprint",
  "importBlueprint",
  "decks",
  "saveDeck",
  "forgetDeck",
  "exportDeck",
  "importDeck",
  "devices",
  "linkDevice",
  "unlinkDevice",
  "joinDevices",
  "admitDevice",
  "declineDevice",
  "removeDevice",
  "leaveDevices",
  "invite",
  "withdrawInvitation",
  "vouch",
  "decline",
  "remove",
  "leave",
  "renew",
  "forget",
  "erase",
  "settled",
  "wake",
  "guardians",
  "askGuardians",
  "letGuardiansGo",
  "dealShares",
  "guard",
  "readRequest",
  "giveShare",
  "wakeKey",
  "wakeMe",
  "letSleep",
  "noteDown",
  "journal",
  "changeEntry",
  "forgetEntry",
  "wordsUsed",
  "weighImport",
  "takeIn",
  "imports",
  "undoImport",
  "bodyHours",
  "reminders",
  "setReminders",
] as const satisfies readonly (keyof Nexus)[];
export type Act = (typeof acts)[number];

/** The same methods, seen from the page: each answers later. Rejects with `NexusError`. */
export type Acts = {
  readonly [A in Act]: (...args: Parameters<Nexus[A]>) => Promise<Awaited<ReturnType<Nexus[A]>>>;
};

/** The methods of `Keeping` that a room may call, whether the circles are locked or open. */
export const keepingActs = [
  "unlock",
  "lock",
  "setPassphrase",
  "removePassphrase",
  "makeCode",
  "confirmCode",
  "testCode",
  "notNow",
  "addPasskey",
  "removePasskey",
  "archive",
  "restore",
  "keepArchiveAt",
  "stopArchiveAt",
  "freshenArchive",
  "restoreFrom",
  "returning",
  "beginReturn",
  "takeShare",
  "endReturn",
  "readable",
  "readableAs",
  "erase",
] as const satisfies readonly (keyof Keeping)[];
export type KeepingAct = (typeof keepingActs)[number];

/** The same methods, seen from the page. Progress is told to whoever looks (`Client.progress`). */
export type KeepingActs = {
  readonly [A in KeepingAct]: (...args: Told<Parameters<Keeping[A]>>) => Promise<Awaited<ReturnType<Keeping[A]>>>;
};
/** Functions cannot cross. */
type Told<P extends readonly unknown[]> = P extends readonly [infer First, ((share: number) => void)?]
  ? readonly [First]
  : P;

export type ToCore =
  | { readonly kind: "act"; readonly id: number; readonly act: Act; readonly args: readonly unknown[] }
  | { readonly kind: "keep"; readonly id: number; readonly act: KeepingAct; readonly args: readonly unknown[] }
  | { readonly kind: "close" };

export type FromCore =
  /** How the way is kept: before all else, and after every change. While it says `isLocked`, no circle is open. */
  | { readonly kind: "keeping"; readonly view: KeepingView }
  /** How far something slow has come, from 0 to 1. */
  | { readonly kind: "progress"; readonly share: number }
  /** The core has closed for good, keys and all: end this worker and start another. */
  | { readonly kind: "over" }
  | { readonly kind: "opened"; readonly circles: readonly CircleView[]; readonly journal: JournalGlance }
  | { readonly kind: "view"; readonly view: CircleView }
  | { readonly kind: "gone"; readonly circle: CircleId }
  | { readonly kind: "journal"; readonly glance: JournalGlance }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "refusal"; readonly id: number; readonly code: ErrorCode; readonly detail: string }
  /** The core cannot go on: it did not open, or another took the vault. */
  | { readonly kind: "lost"; readonly code: ErrorCode; readonly detail: string }
  /** The device has no room: something could not be written. What was written before is whole. */
  | { readonly kind: "full" }
  | { readonly kind: "closed" };

/** One end of the channel between page and worker. */
export interface Port<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: MessageEvent<In>) => void) | null;
}
