/** A round that a call is about, as this device has it now. */
import { NexusError } from "@nexus/wire";
import type { MessageId } from "../api.ts";
import type { Payload } from "../payload.ts";
import type { Draft, Snapshot } from "../session/snapshot.ts";
import type { PieceRecord, RoundRecord, SealedRecord } from "./record.ts";

/** Throws `round-over` or `round-unknown`. */
export function roundAt({ record, items }: Pick<Snapshot, "record" | "items">, round: MessageId): RoundRecord {
  const found = record.state.rounds?.[round];
  if (found) return found;
  throw new NexusError(items.get(round)?.kind === "round" ? "round-over" : "round-unknown");
}

export function sealedAt(snapshot: Pick<Snapshot, "record" | "items">, round: MessageId): SealedRecord {
  const found = roundAt(snapshot, round);
  if (found.form !== "sealed") throw new NexusError("input-invalid", "nothing is sealed in a live round");
  return found;
}

export function pieceAt(snapshot: Pick<Snapshot, "record" | "items">, round: MessageId): PieceRecord {
  const found = roundAt(snapshot, round);
  if (found.form !== "piece") throw new NexusError("input-invalid", "this is no live round");
  return found;
}

/** Whether a payload of this type for this round waits in the outbox. */
export const waitsFor = ({ outbox }: Pick<Draft, "outbox">, type: Payload["type"], round: MessageId): boolean =>
  outbox.some(({ intent }) => {
    if (intent.kind !== "say" || intent.payload.type !== type) return false;
    return "round" in intent.payload && intent.payload.round === round;
  });
