/** Where a seizer looks, and where a finding counts as a leak. */
import type { CanaryKind } from "./canaries.ts";

export type Place =
  | "database"
  | "write-ahead log"
  | "storage keys"
  | "blobs"
  | "data folder"
  | "temporary files"
  | "logs"
  | "backup"
  | "environment"
  | "command line"
  | "memory"
  /** What the sanctuary answered to requests that were wrong. */
  | "answers"
  /** Every frame that devices sent: all that the sanctuary has ever been given. */
  | "network";

/** What a running machine holds for a while; the rest stays when it is switched off. */
const PASSING: readonly Place[] = ["memory", "network"];

/** Where finding a canary of this kind is no leak; it is told in the table instead. */
const EXCUSED: Readonly<Record<CanaryKind, readonly Place[]>> = {
  secret: [],
  address: ["memory"],
  mistake: PASSING,
  sealed: PASSING,
  erased: [...PASSING, "backup"],
  "erased key": ["backup"],
  known: [
    "database",
    "write-ahead log",
    "storage keys",
    "blobs",
    "data folder",
    "temporary files",
    "logs",
    "backup",
    "environment",
    "command line",
    "memory",
    "answers",
    "network",
  ],
};

export const isLeak = (kind: CanaryKind, place: Place): boolean => !EXCUSED[kind].includes(place);
