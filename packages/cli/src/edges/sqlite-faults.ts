/** What SQLite reports, in the words of the vault contract. Result codes: https://sqlite.org/rescode.html */
import { NexusError } from "@nexus/wire";
import { Hindrance } from "../failure.ts";

const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const IOERR_WRITE = 778;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** Runs `work`; what SQLite throws comes out as a NexusError or a Hindrance, anything else as it is. */
export function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

export function resultCode(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && errcode !== undefined ? errcode & 0xff : undefined;
}

function translated(error: unknown): unknown {
  const detail = (error as Error).message;
  // A quota that is used up is told as a failed write.
  const code = (error as { errcode?: number }).errcode === IOERR_WRITE ? FULL : resultCode(error);
  switch (code) {
    case FULL:
      return new NexusError("vault-full", detail, { cause: error });
    case CORRUPT:
    case NOTADB:
    case IOERR:
      return new NexusError("vault-damaged", detail, { cause: error });
    case BUSY:
      return new NexusError("vault-locked", detail, { cause: error });
    case READONLY:
    case CANTOPEN:
      return new Hindrance(
        `The vault folder cannot be written: ${detail}.`,
        "Change its permissions, or name another one with --vault DIR.",
      );
    default:
      return error;
  }
}
