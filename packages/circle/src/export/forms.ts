/** The journal in the forms that other programs read. */
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { bodyToCsv, entriesToCsv } from "./csv.ts";
import { bodyToFhir } from "./fhir.ts";
import { ratesToMhealth } from "./mhealth.ts";

/** Tables of the entries and of the body; heart rate and variation as HL7 FHIR; heart rate as Open mHealth. */
export type ExportForm = "entries" | "body" | "fhir" | "mhealth";

export function journalAs(
  form: ExportForm,
  entries: readonly JournalEntry[],
  hours: readonly BodyHour[],
  now: number,
): string {
  switch (form) {
    case "entries":
      return entriesToCsv(entries);
    case "body":
      return bodyToCsv(hours);
    case "fhir":
      return bodyToFhir(entries, hours, now);
    case "mhealth":
      return ratesToMhealth(entries, hours, now);
  }
}
