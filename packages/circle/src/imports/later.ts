/** The calls about imports. What they do is fetched by those who bring something, or look at what was brought. */
import type { NexusDeps } from "../deps.ts";
import type { Journal } from "../journal/journal.ts";
import { laterCalls } from "../later-calls.ts";
import { part } from "../part.ts";
import type { ImportCalls } from "./api.ts";

export function importCalls(journal: Journal, deps: Pick<NexusDeps, "vault" | "now" | "random">): ImportCalls {
  const open = async () => (await part(import("./take-in.ts"), "imports")).importCalls(journal, deps);
  let opened: Promise<ImportCalls> | undefined;
  const once = () => {
    // What could not be fetched or written is tried again.
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return laterCalls(once, ["weighImport", "takeIn", "imports", "undoImport", "bodyHours"]);
}
