/** Who is told when something moves in a drop. */
import type { DropNotice } from "../bus/contract.ts";
import { bytesToKey } from "../log/key.ts";

export interface DropWatcher {
  moved(notice: DropNotice): void;
}

export class DropWatch {
  readonly #watchers = new Map<string, Set<DropWatcher>>();

  join(drop: Uint8Array, watcher: DropWatcher): void {
    const name = bytesToKey(drop);
    const watchers = this.#watchers.get(name);
    if (watchers) watchers.add(watcher);
    else this.#watchers.set(name, new Set([watcher]));
  }

  /** `name` is the drop's id as a map key. */
  leave(name: string, watcher: DropWatcher): void {
    const watchers = this.#watchers.get(name);
    watchers?.delete(watcher);
    if (watchers?.size === 0) this.#watchers.delete(name);
  }

  announce(notice: DropNotice): void {
    const name = bytesToKey(notice.drop);
    for (const watcher of this.#watchers.get(name) ?? []) watcher.moved(notice);
    if (notice.gone) this.#watchers.delete(name);
  }
}
