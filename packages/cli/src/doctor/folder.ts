/** Can the data folder hold a sanctuary? */
import { accessSync, constants, existsSync, mkdirSync, rmdirSync, type StatsFs, statfsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Finding, finding, judge } from "./finding.ts";

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

/** Magic numbers of `statfs(2)`. SQLite's locks and durable writes cannot be relied upon over a network. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: "NFS",
  20859: "SMB",
  4266872130: "SMB",
  4283649346: "CIFS",
  16914839: "9P",
  12805120: "Ceph",
  1397113167: "AFS",
};
/** Work, with something to know. */
const SPECIAL: Readonly<Record<number, readonly [found: string, advice: string]>> = {
  16914836: ["in memory (tmpfs)", "Everything there is gone after a restart. Use a folder on a disk."],
  2240043254: ["in memory (ramfs)", "Everything there is gone after a restart. Use a folder on a disk."],
  1702057286: ["behind FUSE", "If a network or a cloud lies behind it, use a disk of this machine."],
};

/** The folder, or the nearest one above it that exists. */
export function existing(folder: string): string {
  let path = resolve(folder);
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  return path;
}

export function folderFindings(folder: string): Finding[] {
  const place = existing(folder);
  const facts = statfsSync(place);
  return [writable(folder, place), kind(facts), space(facts), inodes(facts)];
}

function writable(folder: string, place: string): Finding {
  const probe = join(place, `.nexus-doctor-${process.pid}`);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    mkdirSync(probe);
    rmdirSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "EROFS" ? "is on a read-only disk" : `cannot be written (${code})`;
    const advice = "Give this user the right to write there, or set DATA_DIR to another folder.";
    return finding("folder", "fix", `${place} ${why}`, advice);
  }
  return finding("folder", "ok", place === resolve(folder) ? `${place} can be written` : `${folder} can be made`);
}

function kind({ type }: StatsFs): Finding {
  const network = NETWORK[type];
  if (network) {
    const advice = "Use a disk of this machine: over a network, locks and durable writes cannot be relied upon.";
    return finding("file system", "fix", `on a network disk (${network})`, advice);
  }
  const [found, advice] = SPECIAL[type] ?? ["on a disk of this machine", ""];
  return judge("file system", found, { look: advice !== "" }, advice);
}

function space({ bavail, blocks, bsize }: StatsFs): Finding {
  const free = bavail * bsize;
  const share = blocks > 0 ? bavail / blocks : 1;
  const found = `${(free / GiB).toFixed(1)} GiB free (${Math.round(share * 100)} %)`;
  const bad = { fix: free < 200 * MiB, look: free < 2 * GiB || share < 0.05 };
  return judge("disk space", found, bad, "Free some space: with a full disk a sanctuary takes nothing new.");
}

/** Some file systems count no inodes and report none. */
function inodes({ files, ffree }: StatsFs): Finding {
  if (files === 0) return finding("inodes", "ok", "as many files as there is room");
  const bad = { fix: ffree < 1_000, look: ffree / files < 0.05 };
  return judge("inodes", `${ffree} more files fit`, bad, "Delete small files: no new file can be made otherwise.");
}
