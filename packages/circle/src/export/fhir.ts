/**
 * Heart rate and its variation as HL7 FHIR R4 Observations in one Bundle, each an hour's mean or a measurement of one's
 * own. Feelings stay out: there is no code for them that says no more than they do.
 */
import type { BodyHour } from "../imports/api.ts";
import type { JournalEntry } from "../journal/calls.ts";
import { stretchOf, toIso } from "./moments.ts";

/** LOINC where it has the very quantity; a name alone where it has not. */
const codes = {
  rate: { coding: [{ system: "http://loinc.org", code: "8867-4", display: "Heart rate" }], text: "Heart rate" },
  sdnn: {
    coding: [
      {
        system: "http://loinc.org",
        code: "80404-7",
        display: "R-R interval.standard deviation (Heart rate variability)",
      },
    ],
    text: "SDNN",
  },
  rmssd: { text: "RMSSD" },
} as const;
type Coded = keyof typeof codes;

const quantity = (measure: Coded, value: number) =>
  measure === "rate"
    ? { value, unit: "beats/minute", system: "http://unitsofmeasure.org", code: "/min" }
    : { value, unit: "ms", system: "http://unitsofmeasure.org", code: "ms" };

const observation = (measure: Coded, value: number, when: object, more: object = {}) => ({
  resource: {
    resourceType: "Observation",
    status: "final",
    ...(measure === "rate" && {
      category: [
        { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "vital-signs" }] },
      ],
    }),
    code: codes[measure],
    subject: { display: "The person who exported this" },
    ...when,
    valueQuantity: quantity(measure, value),
    ...more,
  },
});

export function bodyToFhir(entries: readonly JournalEntry[], hours: readonly BodyHour[], now: number): string {
  const measured = entries.flatMap((entry) => {
    if (entry.kind !== "check-in" || !entry.body) return [];
    const { source, hr, rmssd } = entry.body;
    const when = { effectiveDateTime: toIso(entry.at, 0) };
    const how = { method: { text: source } };
    return [
      observation("rate", hr, when, how),
      ...(rmssd === undefined ? [] : [observation("rmssd", rmssd, when, how)]),
    ];
  });
  const brought = hours.flatMap((hour) => {
    const { measure, local, count, mean, least, most } = hour;
    if (measure === "sleep") return [];
    const stretch = stretchOf(hour);
    const when = stretch ? { effectivePeriod: stretch } : { effectiveDateTime: local };
    return [
      observation(measure, mean, when, { note: [{ text: `Mean of ${count} readings from ${least} to ${most}.` }] }),
    ];
  });
  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    timestamp: toIso(now, 0),
    entry: [...measured, ...brought],
  };
  return JSON.stringify(bundle, undefined, 1);
}
