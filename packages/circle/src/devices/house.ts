/** What the core lends to the devices: its journal, its vault, and the ways to begin a circle. */
import type { CircleId } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import type { Doorway } from "../entering.ts";
import type { Journal } from "../journal/journal.ts";
import type { Session } from "../session/session.ts";
import type { VaultChange } from "../vault/vault.ts";

export interface House extends NexusDeps, Doorway {
  readonly journal: Journal;
  /** What the core's vault does on `write`, and whom it tells when the circle of the devices has changed. */
  readonly hooks: {
    write(changes: readonly VaultChange[]): Promise<void>;
    changed(): void;
  };
  /** The circle of the devices; at most one, and none while this device is alone. */
  readonly own: Map<CircleId, Session>;
  forget(session: Session): Promise<void>;
}
