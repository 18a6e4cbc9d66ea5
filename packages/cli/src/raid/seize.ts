/** The raid: everything stops at once, and everything that the machine holds is carried away. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { LATE } from "./backup.ts";
import type { Material } from "./material.ts";
import { copyMemory } from "./memory.ts";
import type { Place } from "./place.ts";
import type { Stage } from "./stage.ts";

/** Freezes the server and copies all there is of it into `folder`. */
export async function seize(
  { server, backups, earlier, answers, devices }: Stage,
  folder: string,
): Promise<Material[]> {
  await server.freeze();
  const { pid, folders } = server;
  const seized: Material[] = [];
  const put = (place: Place, name: string, write: (path: string) => void) => {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true, mode: 0o700 });
    write(path);
    seized.push({ place, path });
  };
  const putFolder = (name: string, from: string, placeOf: (path: string) => Place) => {
    for (const path of filesIn(from)) put(placeOf(path), join(name, path), (to) => copyWithTimes(join(from, path), to));
  };

  putFolder("data", folders.data, placeInData);
  putFolder("tmp", folders.temporary, () => "temporary files");
  putFolder("logs", folders.logs, () => "logs");
  putFolder("backup", backups, (path) => (path.startsWith(`${LATE}/`) ? "later backup" : "backup"));
  putFolder("earlier", earlier, () => "memory before the crash");
  for (const { number, path } of unlinkedFiles(pid)) {
    put("temporary files", join("unlinked", number), (to) => copyFileSync(path, to));
  }
  put("environment", "process/environ", (to) => writeFileSync(to, readFileSync(`/proc/${pid}/environ`)));
  put("command line", "process/cmdline", (to) => writeFileSync(to, readFileSync(`/proc/${pid}/cmdline`)));
  put("memory", "process/memory", (to) => copyMemory(pid, to));
  // Not taken from the machine: what anybody on the way could have recorded all along.
  put("answers", "network/answers", (to) => writeFileSync(to, Buffer.concat(answers)));
  put("network", "network/sent", (to) => writeFileSync(to, Buffer.concat(devices.flatMap(({ tape }) => tape.sent))));
  return seized;
}

/** A copy that keeps the times of the file, which tell something too. */
function copyWithTimes(from: string, to: string): void {
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}

function placeInData(path: string): Place {
  if (path.startsWith("blobs/")) return "blobs";
  if (path.startsWith("archives/")) return "archives";
  if (path === "nexus.db") return "database";
  if (path.startsWith("nexus.db-")) return "write-ahead log";
  if (path.startsWith("keys.db")) return "storage keys";
  return "data folder";
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .toSorted()
    : [];

/** Files that have no name any more but are still held open: where SQLite and others keep what is temporary. */
function* unlinkedFiles(pid: number): Generator<{ number: string; path: string }> {
  for (const number of readdirSync(`/proc/${pid}/fd`)) {
    const path = `/proc/${pid}/fd/${number}`;
    try {
      if (readlinkSync(path).endsWith(" (deleted)") && statSync(path).isFile()) yield { number, path };
    } catch {
      // Sockets, pipes and the like have no file to look at.
    }
  }
}
