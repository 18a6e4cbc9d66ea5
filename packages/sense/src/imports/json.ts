/** JSON of other apps: looked at, not believed. */
import { ImportBroken } from "./refusals.ts";

/** Throws ImportBroken. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ImportBroken("json-malformed", (error as Error).message);
  }
}

/** The members of an object; none where it is something else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Throws ImportBroken where the text is no list. */
export function listOf(text: string): readonly unknown[] {
  const value = jsonOf(text);
  if (!Array.isArray(value)) throw new ImportBroken("json-malformed", "It is no list.");
  return value;
}

export const wordsIn = (value: unknown): readonly string[] =>
  itemsOf(value).filter((it): it is string => typeof it === "string" && it.trim() !== "");
