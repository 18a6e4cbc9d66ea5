/** The bus of a sanctuary that is one process: a notice is with its listeners when `publish` returns. */
import type { Bus, Listener, Notice } from "./contract.ts";

export function inProcessBus(): Bus {
  const listeners = new Set<Listener>();
  return {
    publish(notice: Notice) {
      for (const listener of listeners) listener(notice);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
    },
  };
}
