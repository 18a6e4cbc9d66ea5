/** The ways into a circle, fetched when somebody takes one. */
import type { Doorway, EnteringCalls } from "./entering.ts";
import { laterCalls } from "./later-calls.ts";
import { part } from "./part.ts";

export const enteringCalls = (at: Doorway): EnteringCalls =>
  laterCalls(
    async () => (await part(import("./entering.ts"), "entering")).enteringCalls(at),
    ["found", "threshold", "knock"],
  );
