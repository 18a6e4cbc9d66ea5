/** Why a place of a file cannot be imported. */
export const refusals = {
  "cells-too-few": "The line has fewer cells than the header.",
  "cells-too-many": "The line has more cells than the header.",
  "quote-open": "A quotation mark is opened and not closed.",
  "time-unreadable": "The time cannot be read.",
  "number-unreadable": "Where a number belongs stands something else.",
  "number-impossible": "The number is beyond what can be measured.",
  "word-missing": "The feeling has no name.",
  "markup-broken": "The file's markup breaks off or is not well formed.",
  "file-cut-off": "The file ends too early.",
  "checksum-wrong": "The file's checksum does not fit its content.",
  "json-malformed": "The file is no JSON, or not of the form that was expected.",
  "file-too-large": "The file is larger than such a file ever is.",
  "archive-broken": "The archive cannot be opened.",
  "text-too-long": "The text is longer than a journal keeps in one piece.",
  "too-much": "There is more of it than one import can bring.",
  "column-missing": "A column that was named is not in the file.",
} as const;

export type RefusalCode = keyof typeof refusals;

/** Ends an import: nothing behind it can be read. */
export class ImportBroken extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = "") {
    super(detail ? `${refusals[code]} ${detail}` : refusals[code]);
    this.name = "ImportBroken";
    this.code = code;
    this.detail = detail;
  }
}
