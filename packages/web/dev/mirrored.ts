/**
 * A language that is nobody's: every English word in Arabic letters, written from right to left. For seeing that the
 * rooms hold when they are mirrored. Never part of the app.
 */
import { en } from "../src/words/en/index.ts";
import type { Words } from "../src/words/index.ts";

export const MIRRORED = "ar-XB";

const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

const mirror = (text: string) =>
  text.replaceAll(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

function mirrorAll(value: unknown): unknown {
  if (typeof value === "string") return mirror(value);
  if (typeof value === "function") return (...given: readonly unknown[]) => mirrorAll(value(...given));
  if (value instanceof Promise) return value.then(mirrorAll);
  if (Array.isArray(value)) return value.map(mirrorAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mirrorAll(inner)]));
}

export const mirrored = { ...(mirrorAll(en) as Words), locale: MIRRORED, direction: "rtl" as const };
