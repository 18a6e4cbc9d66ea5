/** What the page and the core worker say to each other. Everything is plain data; no key ever crosses. */
import type { CircleId, CircleView, JournalGlance, Nexus } from "@nexus/circle";
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
  "report",
  "putAway",
  "compare",
  "compared",
  "search",
  "retract",
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
  "noteDown",
  "journal",
  "changeEntry",
  "forgetEntry",
  "wordsUsed",
] as const satisfies readonly (keyof Nexus)[];
export type Act = (typeof acts)[number];

/** The same methods, seen from the page: each answers later. Rejects with `NexusError`. */
export type Acts = {
  readonly [A in Act]: (...args: Parameters<Nexus[A]>) => Promise<Awaited<ReturnType<Nexus[A]>>>;
};

export type ToCore =
  | { readonly kind: "act"; readonly id: number; readonly act: Act; readonly args: readonly unknown[] }
  | { readonly kind: "close" };

export type FromCore =
  | { readonly kind: "opened"; readonly circles: readonly CircleView[]; readonly journal: JournalGlance }
  | { readonly kind: "view"; readonly view: CircleView }
  | { readonly kind: "gone"; readonly circle: CircleId }
  | { readonly kind: "journal"; readonly glance: JournalGlance }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "refusal"; readonly id: number; readonly code: ErrorCode; readonly detail: string }
  /** The core cannot go on: it did not open, or another took the vault. */
  | { readonly kind: "lost"; readonly code: ErrorCode; readonly detail: string }
  | { readonly kind: "closed" };

/** One end of the channel between page and worker. */
export interface Port<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: MessageEvent<In>) => void) | null;
}
