/** What the figures do not carry is not said, in either language. */
import { expect, it } from "vitest";
import { back as backEnglish } from "../words/en/back.ts";
import { body as english } from "../words/en/body.ts";
import { back as backSpanish } from "../words/es/back.ts";
import { body as spanish } from "../words/es/body.ts";

const BANNED =
  /stress|anxi|calm|relax|recover|health|score|emotion|\blie\b|\brisk\b|arrhythm|fibrillat|normal|diagnos|estr[eé]s|ansi[eo]|tranquil|relaj|recuper|\bsalud|sano|puntuaci|emoci|mentir|riesgo|arritm|LF\/HF/i;

function sentences(said: unknown): string[] {
  if (typeof said === "string") return [said];
  // Names and numbers stand for themselves.
  if (typeof said === "function") return [String(said(2, 3))];
  return Object.values(said as object).flatMap(sentences);
}

it.each([
  ["English", { ...english, back: backEnglish }],
  ["Spanish", { ...spanish, back: backSpanish }],
])("no %s word about the pulse names a feeling, a state, a score or an illness", (_, said) => {
  const all = sentences(said);
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((sentence) => BANNED.test(sentence))).toEqual([]);
});
