/** Bounds that both sides keep. A sanctuary may be stricter; it says so in its `hello`. */

export const PROTOCOL_VERSION = 1;

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  /** Body of one message entry, in bytes after padding. */
  message: 64 * KiB,
  /** Body of one commit entry: room for a hybrid commit that adds a hundred people. */
  commit: 1 * MiB,
  /** A sealed offer, knock or answer in a drop. A Welcome carries the ratchet tree. */
  offer: 32 * KiB,
  knock: 16 * KiB,
  answer: 1 * MiB,
  /** People added by one commit. */
  answersPerCommit: 16,
  /** One WebSocket message. */
  frame: 4 * MiB,
  /** Entries in one `entries` frame. */
  entriesPerFrame: 1024,
  /** One blob. */
  blob: 16 * MiB,
  /** One archive, and what stands in it before its padded part. */
  archive: 16 * MiB,
  archiveHead: 1184,
  /** Bytes queued for a connection that reads too slowly, before it is closed. */
  queued: 4 * MiB,
  /** Contesting commits that one epoch may gather. */
  contests: 256,
  /** Bytes of an address at a push service. */
  endpoint: 2048,
  /** Life of a drop, in hours. */
  dropHours: 14 * 24,
  /** Life of a lock, in hours, from the last key that was left in it. */
  lockHours: 31 * 24,
} as const;
