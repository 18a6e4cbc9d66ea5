/** What screens see of how the circle rules itself. */
import type { LawView } from "../api.ts";
import type { Snapshot } from "./snapshot.ts";

export function lawView(_snapshot: Pick<Snapshot, "record" | "inside" | "outbox">, _me: string): LawView {
  return {
    motions: [],
    keepingOffers: [],
    nextTurn: undefined,
    nextKeepers: [],
    may: { propose: false, proposeRemoval: false, openRound: false },
  };
}
