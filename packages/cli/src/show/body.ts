/** What was measured, on one line. */
import type { Body } from "@nexus/circle";

/** The figures with where they come from: a rate that was typed is not one that was measured. */
export function bodyInWords({ hr, rmssd, source }: Body): string {
  const from = {
    strap: "by a strap",
    finger: "by a finger on the camera",
    face: "by a face, roughly",
    taps: "tapped along",
    typed: "typed",
  };
  return [`pulse ${hr} a minute, ${from[source]}`, rmssd && `variation ${rmssd} ms`].filter(Boolean).join("; ");
}
