/** Who left the first key in a lock and is told when the second one comes. Nobody else hears of a lock. */
import type { LiftedNotice } from "../bus/contract.ts";
import { Watch } from "../live/watch.ts";

export interface LockWatcher {
  lifted(notice: LiftedNotice): void;
}

export class LockWatch extends Watch<LockWatcher> {
  announce(notice: LiftedNotice): void {
    for (const watcher of [...this.of(notice.lock)]) watcher.lifted(notice);
    this.end(notice.lock);
  }
}
