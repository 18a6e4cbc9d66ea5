/** The backup that a host would make while the sanctuary runs. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import type { Stage } from "./stage.ts";

export async function takeBackup({ server, backups }: Stage): Promise<void> {
  mkdirSync(backups, { recursive: true });
  for (const name of ["nexus.db", "keys.db"]) {
    const db = new DatabaseSync(join(server.folders.data, name), { readOnly: true });
    await backup(db, join(backups, name));
    db.close();
  }
}
