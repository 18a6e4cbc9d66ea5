/** What SQLite and the file system report, as the codes that clients know. */
import { accessSync, constants, statfsSync } from "node:fs";
import type { SanctuaryErrorCode } from "@nexus/wire";

/** Primary result codes, https://sqlite.org/rescode.html */
const FULL = 13;
const READONLY = 8;
const IOERR = 10;
const CANTOPEN = 14;

const primaryCode = (error: unknown): number | undefined => {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === "number" ? code & 0xff : undefined;
};

/**
 * `folder` is looked at where SQLite itself does not say what kept it from writing. Anything unexpected is
 * `store-failed`: it must not stop the sanctuary, and the host sees it counted in the log.
 */
export function faultToCode(error: unknown, folder: string): SanctuaryErrorCode {
  const system = (error as { code?: unknown } | undefined)?.code;
  if (system === "ENOSPC" || system === "EDQUOT") return "disk-full";
  if (system === "EROFS" || system === "EACCES" || system === "EPERM") return "store-readonly";
  switch (primaryCode(error)) {
    case FULL:
      return "disk-full";
    case READONLY:
      return "store-readonly";
    case IOERR:
    case CANTOPEN:
      return lookAtFolder(folder);
    default:
      return "store-failed";
  }
}

/** Whether a fault lies with the whole store, so that nothing else can be written either. */
export const isStoreWide = (error: unknown): boolean =>
  [FULL, READONLY, IOERR, CANTOPEN].includes(primaryCode(error) ?? -1);

function lookAtFolder(folder: string): SanctuaryErrorCode {
  try {
    accessSync(folder, constants.W_OK);
    return statfsSync(folder).bavail === 0 ? "disk-full" : "store-failed";
  } catch {
    return "store-readonly";
  }
}
