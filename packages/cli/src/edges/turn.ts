/**
 * Commands on one vault take turns: one core at a time. Whoever has the turn holds a file lock, which the system
 * releases however the process ends. Whoever wants it leaves a sign; a command that stays (`watch`) sees the sign,
 * yields, and comes back.
 */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { NexusError } from "@nexus/wire";
import { prepareFolder } from "./folder-vault.ts";
import { named, resultCode } from "./sqlite-faults.ts";

/** In ms. */
const LOOK_EVERY = 40;
const SIGN_AGAIN = 1_000;

export interface Turn {
  /** Whether somebody else has left a sign since this turn began. */
  isWanted(): boolean;
  end(): void;
}

const signed = (folder: string): number =>
  statSync(join(folder, "turn.wanted"), { throwIfNoEntry: false })?.mtimeMs ?? 0;

export interface Waiting {
  /** How long at most, in ms. */
  readonly within?: number;
  /** Leaves no sign, and waits until nobody has the turn. */
  readonly quiet?: boolean;
  readonly signal?: AbortSignal;
}

/** Rejects `vault-locked` when it is over, and with the signal's reason when that says so. */
export async function takeTurn(
  folder: string,
  { within = 30_000, quiet = false, signal }: Waiting = {},
): Promise<Turn> {
  prepareFolder(folder);
  const end = Date.now() + within;
  let nextSign = Date.now() + LOOK_EVERY;
  for (;;) {
    const lock = tryLock(join(folder, "turn.db"));
    if (lock) {
      const began = signed(folder);
      return { isWanted: () => signed(folder) !== began, end: () => lock.close() };
    }
    if (Date.now() >= end) throw new NexusError("vault-locked", folder);
    if (!quiet && Date.now() >= nextSign) {
      writeFileSync(join(folder, "turn.wanted"), "");
      nextSign = Date.now() + SIGN_AGAIN;
    }
    await sleep(LOOK_EVERY, undefined, signal && { signal });
  }
}

function tryLock(path: string): DatabaseSync | undefined {
  const lock = named(() => new DatabaseSync(path, { timeout: 0 }));
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (resultCode(error) === 5) return undefined;
    return named(() => {
      throw error;
    });
  }
}
