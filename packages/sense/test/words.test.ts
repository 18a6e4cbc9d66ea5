/** What the figures do not carry is not said either. */
import { expect, it } from "vitest";
import { reasons, senseErrors } from "../src/index.ts";

const BANNED = /stress|anxi|calm|recover|health|score|emotion|\blie\b|risk|arrhythm|fibrillat|normal|diagnos/i;

it("no sentence of this package names a feeling, a state, a score or an illness", () => {
  const sentences = [
    ...Object.values(reasons),
    ...Object.values(senseErrors).flatMap(({ means, next }) => [means, next]),
  ];
  for (const sentence of sentences) expect(sentence).not.toMatch(BANNED);
});
