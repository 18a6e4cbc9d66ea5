/** Sends the outbox, one entry at a time and in order. The log, not the reply, tells that an entry was taken. */
import { type ErrorCode, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";
import { fromText, idToBytes } from "../text.ts";
import { hourNow } from "./clock.ts";
import { isChange, isPlaced, isStale, type OutboxRow, type SealedIntent } from "./intent.ts";
import { isHolding, placeAttachments } from "./place.ts";
import { isBound, nextRow, sealNext } from "./send.ts";
import type { Session } from "./session.ts";
import { trouble } from "./trouble.ts";

export interface Pump {
  /** Sends the next entry if none is under way. */
  run(): void;
  /** Looks whether the entry under way has arrived in the log. */
  settle(): void;
  pause(): void;
  resume(): void;
  /** The connection is a new one: what was under way is sent again. */
  forgetLine(): void;
  close(): void;
}

/** What a refusal asks for. */
const CURES: Partial<Record<ErrorCode, "wait" | "again" | "anew" | "drop" | "reopen" | "log">> = {
  "sanctuary-unreachable": "wait",
  "shutting-down": "wait",
  "reader-slow": "wait",
  // The commit that made it stale is on its way through the log, and seals it anew.
  "epoch-stale": "log",
  "door-needed": "reopen",
  "rate-limited": "again",
  "disk-full": "again",
  "store-readonly": "again",
  "store-failed": "again",
  "quota-full": "again",
  "entry-conflict": "anew",
};

const AGAIN_AFTER = 1_000;
const RETURN_ATTEMPTS = 8;
/** A wish that lost a race lets others go first: so long for each member at most, doubled with every loss. In ms. */
const TURN = 50;
const LONGEST_WAIT = 10_000;

export function createPump(
  session: Session,
  circle: Uint8Array,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): Pump {
  const { link, core } = session;
  let open = false;
  let closed = false;
  /** Entry id under way. */
  let sending: string | undefined;
  let working = false;
  let wanted = false;
  let cancel = () => {};
  const attempts = new Map<number, number>();
  /** Races for an epoch lost in a row by the same wish, and when it is its turn again. */
  let losses = 0;
  let notBefore = 0;

  const again = (ms: number) => {
    cancel();
    cancel = later(ms, run);
  };

  function run(): void {
    wanted = true;
    if (working || closed) return;
    working = true;
    void work().finally(() => {
      working = false;
    });
  }

  async function work(): Promise<void> {
    while (wanted && open && !closed && sending === undefined) {
      wanted = false;
      try {
        await sendOne();
      } catch (error) {
        report(error);
      }
    }
  }

  async function sendOne(): Promise<void> {
    const wait = waitingTime();
    if (wait > 0) return again(wait);
    const first = next();
    if (first && isStale(first, hourNow(core))) {
      // It may be in the log already: only who has read all of that knows.
      if (!session.isCurrent()) return;
      await forget(first, true);
    }
    if (first && !first.sealed && !isPlaced(first)) return await placeFirst(first);
    await session.step(async (draft, from) => {
      while (await sealNext(core, from, draft));
    });
    const { record } = session.snapshot();
    const row = next();
    if (!row?.sealed || !record.cursor || !isBound(row, record.cursor) || !open) return;
    sending = row.sealed.id;
    try {
      await link.ask(appendFrame(row.sealed));
      settle();
    } catch (error) {
      if (sending === row.sealed.id) sending = undefined;
      await cure(row, error);
    }
  }

  function next(): OutboxRow | undefined {
    const { outbox, record } = session.snapshot();
    return record.cursor && nextRow({ outbox, record }, record.cursor);
  }

  /** Attachments go ahead of the message that names them. */
  async function placeFirst(row: OutboxRow): Promise<void> {
    try {
      await placeAttachments(session, row);
      attempts.delete(row.n);
    } catch (error) {
      if (!(error instanceof NexusError)) throw error;
      if (link.state() !== "live") return;
      if (!isHolding(error)) {
        const tried = (attempts.get(row.n) ?? 0) + 1;
        attempts.set(row.n, tried);
        return again(AGAIN_AFTER * Math.min(tried, 30));
      }
      await session.step((draft) => {
        draft.outbox = draft.outbox.map((it) => (it.n === row.n ? { ...it, held: error.code } : it));
      });
    }
    wanted = true;
  }

  /** Some wishes let others go first. In ms. */
  function waitingTime(): number {
    const { intent, sealed } = next() ?? {};
    if (!intent || sealed?.under === session.snapshot().record.cursor?.under) return 0;
    if (intent.kind === "return") return intent.notBefore - core.now();
    return isChange(intent) ? notBefore - core.now() : 0;
  }

  function appendFrame(sealed: SealedIntent) {
    const { record, inside } = session.snapshot();
    const past = record.past.find((it) => it.under === sealed.under);
    const door = sealed.under === record.cursor?.under ? inside?.keys.door.publicKey : past && fromText(past.door);
    return {
      type: "append" as const,
      circle,
      door: door ?? new Uint8Array(32),
      id: idToBytes(sealed.id),
      kind: sealed.kind,
      next: sealed.next === undefined ? undefined : fromText(sealed.next),
      answers: sealed.answers.map(({ drop, body }) => ({ drop: idToBytes(drop), body: fromText(body) })),
      body: fromText(sealed.body),
    };
  }

  async function cure(row: OutboxRow, error: unknown): Promise<void> {
    if (!(error instanceof NexusError)) throw error;
    const tried = (attempts.get(row.n) ?? 0) + 1;
    attempts.set(row.n, tried);
    if (error.code === "drop-refused" && row.intent.kind === "return" && tried < RETURN_ATTEMPTS)
      return again(AGAIN_AFTER);
    switch (CURES[error.code] ?? "drop") {
      case "wait":
      case "log":
        return;
      case "reopen":
        return session.step((draft) => void draft.effects.add("open-door"));
      case "again":
        if (tried === 1) await session.step((draft) => trouble(core, draft, error.code, error.detail));
        return again(AGAIN_AFTER * Math.min(tried, 30));
      case "anew":
        await forget(row, true);
        return run();
      case "drop":
        await forget(row, false);
        await session.step((draft) => trouble(core, draft, error.code, error.detail));
        return run();
    }
  }

  const forget = (row: OutboxRow, keepIntent: boolean) =>
    session.step((draft) => {
      draft.outbox = keepIntent
        ? draft.outbox.map((it) => (it.n === row.n ? { ...it, sealed: undefined } : it))
        : draft.outbox.filter((it) => it.n !== row.n);
    });

  function settle(): void {
    if (sending === undefined) return;
    const { outbox, record } = session.snapshot();
    const row = outbox.find((it) => it.sealed?.id === sending);
    if (row && record.cursor && isBound(row, record.cursor)) return;
    // Still there but bound to a door that closed: another commit won. The more often, the longer we let others go first.
    losses = row && isChange(row.intent) ? losses + 1 : 0;
    const others = session.snapshot().inside?.footing.members.length ?? 0;
    const longest = losses === 0 ? 0 : Math.min(LONGEST_WAIT, TURN * others * 2 ** (losses - 1));
    notBefore = core.now() + ((core.random(1)[0] as number) / 255) * longest;
    sending = undefined;
    run();
  }

  return {
    run,
    settle,
    pause() {
      open = false;
    },
    resume() {
      open = true;
      run();
    },
    forgetLine() {
      open = false;
      sending = undefined;
    },
    close() {
      closed = true;
      cancel();
    },
  };
}
