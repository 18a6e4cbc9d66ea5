/** A vault in memory, for tests and for companions that may forget. Several openings share one `MemoryDisk`. */
import { NexusError } from "@nexus/wire";
import type { Vault } from "./vault.ts";

export class MemoryDisk {
  readonly rows = new Map<string, Uint8Array>();
  fence = 0;
}

export async function openMemoryVault(disk = new MemoryDisk()): Promise<Vault> {
  const mine = ++disk.fence;
  return {
    async read(key) {
      return disk.rows.get(key)?.slice();
    },
    async list(prefix, { limit = Infinity, last = false, before } = {}) {
      const keys = [...disk.rows.keys()]
        .filter((key) => key.startsWith(prefix) && (before === undefined || key < before))
        .sort();
      const chosen = last ? keys.slice(Math.max(0, keys.length - limit)) : keys.slice(0, limit);
      return chosen.map((key) => ({ key, value: (disk.rows.get(key) as Uint8Array).slice() }));
    },
    async write(changes) {
      if (disk.fence !== mine) throw new NexusError("vault-fenced");
      for (const { key, value } of changes) {
        if (value === undefined) disk.rows.delete(key);
        else disk.rows.set(key, value.slice());
      }
    },
    async close() {},
  };
}
