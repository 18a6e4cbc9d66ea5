/** Who is told when something moves in a drop. */
import type { DropNotice } from "../bus/contract.ts";
import { Watch } from "../live/watch.ts";

export interface DropWatcher {
  moved(notice: DropNotice): void;
}

export class DropWatch extends Watch<DropWatcher> {
  announce(notice: DropNotice): void {
    for (const watcher of this.of(notice.drop)) watcher.moved(notice);
    if (notice.gone) this.end(notice.drop);
  }
}
