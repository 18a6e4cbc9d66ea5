/** The calls about imports. What they do is fetched by those who bring something, or look at what was brought. */
import type { NexusDeps } from "../deps.ts";
import type { Journal } from "../journal/journal.ts";
import { laterCalls } from "../later-calls.ts";
import { part } from "../part.ts";
import type { ImportCalls } from "./api.ts";

export const importCalls = (journal: Journal, deps: Pick<NexusDeps, "vault" | "now" | "random">): ImportCalls =>
  laterCalls(
    async () => (await part(import("./take-in.ts"), "imports")).importCalls(journal, deps),
    ["weighImport", "takeIn", "imports", "undoImport", "bodyHours"],
  );
