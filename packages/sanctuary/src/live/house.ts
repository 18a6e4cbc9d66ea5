/** What all connections of a sanctuary share. */
import type { ArchiveRoom } from "../archives/room.ts";
import type { Tickets } from "../blobs/tickets.ts";
import type { Bus } from "../bus/contract.ts";
import type { Clock } from "../clock.ts";
import type { Admission } from "../doors/admission.ts";
import type { DropWatch } from "../drops/watch.ts";
import type { Rates } from "../limits/rates.ts";
import type { LockWatch } from "../locks/watch.ts";
import type { Meters } from "../metrics/meters.ts";
import type { Push } from "../push/push.ts";
import type { Store } from "../store/contract.ts";
import type { Appender } from "./appender.ts";
import type { Audience } from "./audience.ts";

export interface House {
  readonly store: Store;
  readonly bus: Bus;
  readonly appender: Appender;
  readonly audience: Audience;
  readonly watch: DropWatch;
  readonly locks: LockWatch;
  readonly tickets: Tickets;
  readonly archives: ArchiveRoom;
  readonly admission: Admission;
  readonly rates: Rates;
  readonly meters: Meters;
  readonly now: Clock;
  /** Undefined where the host has switched it off. */
  readonly push: Push | undefined;
  /** Asks for what retention no longer keeps to be deleted now rather than at the next full hour. */
  readonly sweepSoon: () => void;
  /** Removes the files of a circle that was erased. */
  readonly dropBlobs: (circle: Uint8Array) => Promise<void>;
}
