/**
 * A backup of a data folder, taken while its sanctuary runs or not, by the same process or another.
 *
 *     <destination>/nexus.db          the log, wrapped
 *     <destination>/blobs/            attachments, wrapped
 *     <destination>/archives/         archives, as their owners sealed them
 *     <destination>/keys/keys.db      what unwraps both, and the founding code beside it
 *
 * Keep `keys/` apart from the rest and replace it often: a circle that is erased stays in old copies of `nexus.db`, and
 * it is the loss of its key that erases it there too. The keys are copied last, so that every circle in the copy has
 * its key, and none that was erased in the meantime.
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { NexusError } from "@nexus/wire";
import { ARCHIVES_FOLDER, INCOMING } from "../archives/files.ts";
import { CODE_FILE } from "../doors/admission.ts";
import { KEYS_FILE, MAIN_FILE } from "../store/sqlite/database.ts";

const KEYS_FOLDER = "keys";
const BLOBS_FOLDER = "blobs";
/** All pages in one step: copying in steps begins anew whenever the sanctuary writes in between. */
const ALL_PAGES = 2 ** 31 - 1;

/** Throws NexusError `input-invalid` where the destination is not empty or the source is no data folder. */
export async function backup(dataDir: string, destination: string): Promise<void> {
  if (!existsSync(join(dataDir, MAIN_FILE))) throw new NexusError("input-invalid", `${dataDir} is no data folder`);
  await makeEmptyFolder(destination);
  await copySqlite(join(dataDir, MAIN_FILE), join(destination, MAIN_FILE));
  await copyBlobs(join(dataDir, BLOBS_FOLDER), join(destination, BLOBS_FOLDER));
  await copyArchives(dataDir, destination);
  await mkdir(join(destination, KEYS_FOLDER), { mode: 0o700 });
  await copySqlite(join(dataDir, KEYS_FILE), join(destination, KEYS_FOLDER, KEYS_FILE));
  await copyWhereThere(join(dataDir, CODE_FILE), join(destination, KEYS_FOLDER, CODE_FILE));
}

/** Makes a data folder from a backup. Throws NexusError `input-invalid` where there is something already. */
export async function restore(source: string, dataDir: string): Promise<void> {
  const main = join(source, MAIN_FILE);
  const keys = join(source, KEYS_FOLDER, KEYS_FILE);
  for (const file of [main, keys]) {
    if (!existsSync(file)) throw new NexusError("input-invalid", `the backup lacks ${file}`);
  }
  await makeEmptyFolder(dataDir);
  await copySqlite(main, join(dataDir, MAIN_FILE));
  await copySqlite(keys, join(dataDir, KEYS_FILE));
  await copyBlobs(join(source, BLOBS_FOLDER), join(dataDir, BLOBS_FOLDER));
  await copyArchives(source, dataDir);
  await copyWhereThere(join(source, KEYS_FOLDER, CODE_FILE), join(dataDir, CODE_FILE));
}

async function makeEmptyFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if ((await readdir(path)).length > 0) throw new NexusError("input-invalid", `${path} is not empty`);
}

async function copySqlite(from: string, to: string): Promise<void> {
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await copyDatabase(db, to, { rate: ALL_PAGES });
  } finally {
    db.close();
  }
}

/** Files come and go meanwhile; one that is gone belonged to a circle that was erased. */
async function copyBlobs(from: string, to: string): Promise<void> {
  for (const circle of await list(from)) {
    if (circle.startsWith("incoming-")) continue;
    for (const blob of await list(join(from, circle))) {
      await copyWhereThere(join(from, circle, blob), join(to, circle, blob));
    }
  }
}

/** One that is replaced meanwhile is copied as it was or as it is: each lies in a file of its own until the rename. */
async function copyArchives(from: string, to: string): Promise<void> {
  for (const name of await list(join(from, ARCHIVES_FOLDER))) {
    if (name.startsWith(INCOMING)) continue;
    await copyWhereThere(join(from, ARCHIVES_FOLDER, name), join(to, ARCHIVES_FOLDER, name));
  }
}

/** With its times, which tell the hour and nothing finer. */
async function copyWhereThere(from: string, to: string): Promise<void> {
  try {
    const { atime, mtime } = await stat(from);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
