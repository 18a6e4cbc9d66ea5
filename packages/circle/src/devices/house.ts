/** What the core lends to the devices: its journal, its vault, and the ways to begin a circle. */
import type { CircleId } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import type { Journal } from "../journal/journal.ts";
import type { MlsEngine, Suite } from "../mls/index.ts";
import type { Link } from "../net/link.ts";
import type { Session } from "../session/session.ts";
import type { Core, Snapshot } from "../session/snapshot.ts";
import type { VaultChange } from "../vault/vault.ts";

export interface House extends NexusDeps {
  readonly journal: Journal;
  /** What the core's vault does on `write`, and whom it tells when the circle of the devices has changed. */
  readonly hooks: {
    write(changes: readonly VaultChange[]): Promise<void>;
    changed(): void;
  };
  /** The circles of people. */
  readonly sessions: ReadonlyMap<CircleId, Session>;
  /** The circle of the devices; at most one, and none while this device is alone. */
  readonly own: Map<CircleId, Session>;
  engineOf(suite: Suite): Promise<MlsEngine>;
  coreOf(engine: MlsEngine): Core;
  linkTo(origin: string): Link;
  begin(engine: MlsEngine, snapshot: Snapshot): Promise<CircleId>;
  forget(session: Session): Promise<void>;
}
