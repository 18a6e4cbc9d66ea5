/** Acts as the seizer: opens what was seized with everything that lies beside it, and counts what it tells. */
import { readFileSync, statSync } from "node:fs";
import type { Canary } from "./canaries.ts";
import type { Finding, Inspection } from "./inspect.ts";
import type { Connections } from "./kernel.ts";
import { type Material, openCopy } from "./material.ts";

/** How often, by name. */
export type Counts = Record<string, number>;

export interface Learned {
  /** Random ids, nothing more. */
  readonly circles: number;
  /** The epoch that each circle has come to; it grows with everybody who comes or goes. */
  readonly epochs: readonly number[];
  /** Public halves of doors, with which nothing opens. */
  readonly doors: number;
  readonly entries: {
    readonly total: number;
    readonly byKind: Counts;
    /** By padded length in bytes. */
    readonly bySize: Counts;
    /** By hour (UTC). */
    readonly byHour: Counts;
  };
  readonly drops: { readonly total: number; readonly knockedAt: number; readonly answered: number };
  /** Two keys each, for sealed answers that lie sealed once more in the log. */
  readonly locks: { readonly waiting: number; readonly lifted: number };
  /** Attachments by length in bytes. */
  readonly blobs: Counts;
  /** Each under a random id, beside a public key: of nobody, and of no circle. */
  readonly archives: {
    /** By length in bytes. */
    readonly bySize: Counts;
    /** By the hour in which one was last put or got (UTC). */
    readonly byHour: Counts;
  };
  /** Days that messages are kept, one number for each circle. */
  readonly retentionDays: readonly number[];
  /** With these the store's own wrapping opens; underneath lies what the members sealed. */
  readonly storageKeys: number;
  /** Opens the way to found circles here, not into any. */
  readonly foundingCode: boolean;
  /** Addresses by which devices are woken, wrapped under their circle's storage key, which lies beside them. */
  readonly sleepers: number;
  readonly backup: {
    readonly circles: number;
    readonly entries: number;
    readonly storageKeys: number;
    /** Of the circle that was erased after the backup was made. */
    readonly erasedCircle: { readonly traces: number; readonly hasKey: boolean };
  };
  /** When the database file was last written to, by the file system's own clock; rows know the hour only. */
  readonly lastWrite: string;
  readonly connections: Connections;
  readonly memory: {
    /** How many addresses of open connections stood in the memory of the process, besides in that of the kernel. */
    readonly addresses: number;
    /** Secrets that clients sent in the clear by mistake, and that had not been overwritten yet. */
    readonly mistakes: number;
    /** Ids, keys' public halves and ciphertext of the erased circle that had not been overwritten yet. */
    readonly erasedCircle: number;
  };
}

export function learn(materials: readonly Material[], { findings }: Inspection, connections: Connections): Learned {
  const main = read(materials, "database", "nexus.db");
  const keys = read(materials, "storage keys", "keys.db");
  const asleep = read(materials, "data folder", "push.db");
  const oldMain = read(materials, "backup", "nexus.db");
  const oldKeys = read(materials, "backup", "keys.db");
  const within = (place: Finding["place"], ...kinds: Canary["kind"][]) => {
    const found = findings.filter((finding) => finding.place === place && kinds.includes(finding.canary.kind));
    return new Set(found.map((finding) => finding.canary)).size;
  };
  try {
    const counts = (sql: string): Counts =>
      Object.fromEntries(main.all(sql).map(({ name, count }) => [String(name), Number(count)]));
    const entries = (by: string) => counts(`SELECT ${by} AS name, count(*) AS count FROM entry GROUP BY 1 ORDER BY 1`);
    return {
      circles: main.count("circle"),
      epochs: main.all("SELECT max(epoch) AS it FROM door GROUP BY circle ORDER BY circle").map(({ it }) => Number(it)),
      doors: main.count("door"),
      entries: {
        total: main.count("entry"),
        byKind: entries("CASE kind WHEN 0 THEN 'messages' WHEN 1 THEN 'commits' ELSE 'contests' END"),
        bySize: entries("size"),
        byHour: entries("strftime('%Y-%m-%d %H:00', hour * 3600, 'unixepoch')"),
      },
      drops: {
        total: main.count("dropbox"),
        knockedAt: main.count("dropbox WHERE knock IS NOT NULL"),
        answered: main.count("dropbox WHERE answer IS NOT NULL"),
      },
      locks: {
        waiting: main.count("lock WHERE first IS NULL OR second IS NULL"),
        lifted: main.count("lock WHERE first NOT NULL AND second NOT NULL"),
      },
      blobs: counts("SELECT size AS name, count(*) AS count FROM blob GROUP BY 1 ORDER BY 1"),
      archives: archivesIn(materials),
      retentionDays: main.all("SELECT days FROM circle ORDER BY number").map(({ days }) => Number(days)),
      storageKeys: keys.count("key"),
      foundingCode: materials.some(({ path }) => path.endsWith("/founding-code")),
      sleepers: asleep.count("sleeper"),
      backup: {
        circles: oldMain.count("circle"),
        entries: oldMain.count("entry"),
        storageKeys: oldKeys.count("key"),
        erasedCircle: { traces: within("backup", "erased"), hasKey: within("backup", "erased key") > 0 },
      },
      lastWrite: main.changed,
      connections,
      memory: {
        addresses: within("memory", "address"),
        mistakes: within("memory", "mistake"),
        erasedCircle: within("memory", "erased", "sealed"),
      },
    };
  } finally {
    for (const it of [main, keys, asleep, oldMain, oldKeys]) it.close();
  }
}

/** As a sanctuary lays them down: a public key, the hour, and then what was sealed. */
function archivesIn(materials: readonly Material[]): Learned["archives"] {
  const bySize: Counts = {};
  const byHour: Counts = {};
  const count = (counts: Counts, name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const { path } of materials.filter(({ place }) => place === "archives")) {
    const bytes = readFileSync(path);
    count(bySize, String(bytes.length - 36));
    const hour = new Date(bytes.readUInt32BE(32) * 3_600_000).toISOString();
    count(byHour, `${hour.slice(0, 10)} ${hour.slice(11, 16)}`);
  }
  return { bySize, byHour };
}

function read(materials: readonly Material[], place: Material["place"], name: string) {
  const material = materials.find((it) => it.place === place && it.path.endsWith(`/${name}`));
  const opened = material && openCopy(material.path);
  const changed = material ? statSync(material.path).mtime.toISOString() : "";
  const all = (sql: string) => opened?.db.prepare(sql).all() ?? [];
  return {
    all,
    count: (what: string) => Number(all(`SELECT count(*) AS count FROM ${what}`)[0]?.count ?? 0),
    changed,
    close: () => opened?.close(),
  };
}
