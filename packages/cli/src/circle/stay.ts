/** Commands that stay: they hold the core open, and step aside whenever another command wants the vault. */
import type { Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import type { Stop } from "../edges/stop.ts";
import type { Io } from "../io.ts";
import { type VaultChoice, withNexus } from "./with-nexus.ts";

export interface Staying {
  readonly choice: VaultChoice;
  readonly stop: Stop;
  readonly io: Io;
  /** For how long at most, in ms. */
  readonly within: number;
  /** Called whenever the core has been opened. Returns the way to stop listening to it. */
  begin(nexus: Nexus): () => void;
  isOver(): boolean;
}

/** All in ms: how often to look whether the vault is wanted, how long to leave it free, when to say that it is held. */
const LOOK_EVERY = 150;
const YIELD = 250;
const TELL_AFTER = 3_000;

/** Resolves when it is over, the time is up, or somebody asked to stop. Rejects `vault-fenced` when taken over. */
export async function stay({ choice, stop, io, within, begin, isOver }: Staying): Promise<void> {
  const end = Date.now() + within;
  const isDone = () => stop.signal.aborted || isOver() || Date.now() >= end;
  const { signal } = stop;
  for (let quiet = false; !isDone(); quiet = true) {
    const telling = setTimeout(
      () => io.note("Another command holds this vault. This one goes on after it."),
      TELL_AFTER,
    );
    try {
      const waiting = quiet ? { quiet, signal, within: end - Date.now() } : { signal };
      await withNexus(
        choice,
        async (nexus, { turn, isFenced }) => {
          clearTimeout(telling);
          const leave = begin(nexus);
          while (!isDone() && !turn?.isWanted()) {
            if (isFenced()) throw new NexusError("vault-fenced");
            await stop.asked(LOOK_EVERY);
          }
          leave();
        },
        waiting,
      );
    } catch (error) {
      const isLocked = error instanceof NexusError && error.code === "vault-locked";
      if (!isDone() || !(isLocked || (error as Error).name === "AbortError")) throw error;
    } finally {
      clearTimeout(telling);
    }
    if (!isDone()) await stop.asked(Math.min(YIELD, end - Date.now()));
  }
}
