/** What the boundaries need to know of one file: what it imports, and which globals it speaks of. */
import { maskSource } from "./mask.ts";

export interface Mention {
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

export interface Import extends Mention {
  /** `import type`, which is gone when the program runs. */
  readonly erased: boolean;
}

export interface Source {
  /** Path from the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly globals: readonly Mention[];
}

/** A literal behind these words is always a module: `import … from "x"`, `import "x"`, `import("x")`, `require("x")`. */
const IMPORT =
  /(?<![.\w$])(?:(?:import|export)\s*(type\s+(?!from\b))?[\w$*{},\s]*?(?<![\w$])from|import\s*\(?|require\s*\()\s*(["'])/g;

const NAMES = "(?:document|window|localStorage|indexedDB|navigator|Buffer|process)(?![\\w$])";
/** Read as a variable, and not the name of a member, a method, a key, a parameter or a type's field. */
const GLOBAL = new RegExp(
  [
    `(?<![\\w$.#])${NAMES}(?!\\s*\\??\\s*[:(])`,
    `(?<=\\?\\s*|\\.\\.\\.|\\bglobalThis\\??\\.)${NAMES}`,
    "(?<=\\bnew\\s+)Buffer(?=\\s*\\()",
  ].join("|"),
  "g",
);

export function readSource(path: string, text: string): Source {
  const mask = maskSource(text);
  const lineOf = (at: number) => text.slice(0, at).split("\n").length;
  const imports = Array.from(mask.matchAll(IMPORT), (match) => {
    const at = match.index + match[0].length;
    const name = text.slice(at, mask.indexOf(match[2] as string, at));
    return { name, line: lineOf(at), erased: match[1] !== undefined };
  });
  const globals = Array.from(mask.matchAll(GLOBAL), (match) => ({ name: match[0], line: lineOf(match.index) }));
  return { path, imports, globals };
}
