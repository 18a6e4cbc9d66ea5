/** Bounds that every store keeps. */

/** Drops that a circle may have out at once. */
export const LIVE_DROPS = 64;

/** Locks of a circle that may wait for their second key, and that it may have in all. */
export const WAITING_LOCKS = 64;
export const LOCKS = 1024;

/** Bytes of bodies, drops and blobs that one circle may hold, unless the host says otherwise. */
export const CIRCLE_QUOTA = 256 * 1024 * 1024;
