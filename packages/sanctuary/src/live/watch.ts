/** Who is told when something of a name moves: a drop, a lock. */
import { bytesToKey } from "../log/key.ts";

export class Watch<Watcher> {
  readonly #watchers = new Map<string, Set<Watcher>>();

  join(id: Uint8Array, watcher: Watcher): void {
    const name = bytesToKey(id);
    const watchers = this.#watchers.get(name);
    if (watchers) watchers.add(watcher);
    else this.#watchers.set(name, new Set([watcher]));
  }

  /** `name` is the id as a map key. */
  leave(name: string, watcher: Watcher): void {
    const watchers = this.#watchers.get(name);
    watchers?.delete(watcher);
    if (watchers?.size === 0) this.#watchers.delete(name);
  }

  of(id: Uint8Array): Iterable<Watcher> {
    return this.#watchers.get(bytesToKey(id)) ?? [];
  }

  /** Nothing of this name moves any more. */
  end(id: Uint8Array): void {
    this.#watchers.delete(bytesToKey(id));
  }
}
