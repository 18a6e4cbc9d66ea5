/** Taking everything along, sealed or to read. Loaded only by who does it. */
export { journalAs } from "../export/forms.ts";
export { readableToPage } from "../export/page.ts";
export { readableOf } from "../export/readable.ts";
export { openArchive, sealArchive } from "./format.ts";
export { gatherRows, withoutAttachments } from "./gather.ts";
export { restoreArchive } from "./restore.ts";
