/** Where a seizer looks, and where a finding counts as a leak. */
import type { CanaryKind } from "./canaries.ts";

export const PLACES = [
  "database",
  "write-ahead log",
  "storage keys",
  "blobs",
  "archives",
  "data folder",
  "temporary files",
  "logs",
  /** Made before a circle was erased. */
  "backup",
  /** Made after it. */
  "later backup",
  "environment",
  "command line",
  "memory",
  /** Of the process that was killed in the middle of the story, as it was in that moment. */
  "memory before the crash",
  /** What the sanctuary answered to requests that were wrong. */
  "answers",
  /** Every frame that devices sent: all that the sanctuary has ever been given. */
  "network",
] as const;
export type Place = (typeof PLACES)[number];

const THEN: Place = "memory before the crash";
/** What a running machine holds for a while; the rest stays when it is switched off. */
const PASSING: readonly Place[] = ["memory", THEN, "network"];

/** Where finding a canary of this kind is no leak; it is told in the table instead. */
const EXCUSED: Readonly<Record<CanaryKind, readonly Place[]>> = {
  secret: [],
  address: ["memory", THEN],
  "past address": [THEN],
  mistake: PASSING,
  sealed: PASSING,
  erased: [...PASSING, "backup"],
  "erased key": ["backup"],
  lock: PASSING,
  wake: PASSING,
  known: PLACES,
};

export const isLeak = (kind: CanaryKind, place: Place): boolean => !EXCUSED[kind].includes(place);
