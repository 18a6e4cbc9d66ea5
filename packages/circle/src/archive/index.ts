/** Loaded only by whoever makes an archive or brings one back. */
export { openArchive, sealArchive } from "./format.ts";
export { gatherRows } from "./gather.ts";
export { restoreArchive } from "./restore.ts";
