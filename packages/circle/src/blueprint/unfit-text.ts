/**
 * Finds what could make a text read otherwise than it is, or hide something in it: control characters, marks that turn the
 * direction of writing, halves of characters; and names of fields that mean something to the language itself.
 */

/** Texts of several lines; in all others a line break is unfit too. */
const LONG = new Set(["about", "welcome", "prompt", "opening", "closing"]);
/**
 * Control (Cc), format (Cf) but for the joiners that Persian and some signs need, unpaired surrogates (Cs), characters of
 * nobody's meaning (Co), and the two separators (Zl, Zp) that break lines.
 */
const UNFIT = /[^\P{Cc}\n]|[^\P{Cf}\u200c\u200d]|[\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
/** Deeper than any blueprint reaches. */
const DEPTH = 8;

/** Where it stands and what is wrong with it, never the text itself; undefined where all is well. */
export function unfitText(value: unknown, path = "", name = "", depth = 0): string | undefined {
  if (depth > DEPTH) return `${path}: too deep`;
  if (typeof value === "string") return unfitIn(value, LONG.has(name)) && `${path}: ${unfitIn(value, LONG.has(name))}`;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (key in Object.prototype || UNFIT.test(key)) return `${path || "whole"}: a field of an unfit name`;
    const found = unfitText(inner, here, Array.isArray(value) ? name : key, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function unfitIn(text: string, isLong: boolean): string | undefined {
  const found = UNFIT.exec(text) ?? (isLong ? undefined : /\n/.exec(text));
  if (!found) return text !== "" && text.trim() === "" ? "only spaces" : undefined;
  return `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")} may not stand here`;
}
