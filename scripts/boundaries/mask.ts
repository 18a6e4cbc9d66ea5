/**
 * Blanks what is no code in TypeScript or TSX: comments, and the insides of strings, templates and regular expressions.
 * Every character keeps its place, so a position in the mask is a position in the source. A light reader: where the
 * apostrophe of a TSX text misleads it, it is right again at the end of the line.
 */
export function maskSource(source: string): string {
  const mask = source.split("");
  /** For each template that is open around here, the depth of braces at its `${`. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;

  while (at < source.length) {
    const character = source[at] as string;
    const closesHole = character === "}" && templates.at(-1) === depth - 1;
    if (closesHole) depth = templates.pop() as number;
    if (character === "`" || closesHole) {
      const length = matchAt(TEMPLATE_TEXT, source, at + 1).length;
      blank(mask, at + 1, at + 1 + length);
      at += 1 + length;
      if (source[at] === "$") templates.push(depth++);
      at += source[at] === "$" ? 2 : 1;
      continue;
    }
    if (character === "{") depth++;
    if (character === "}") depth--;
    const { length, quotes } = literalAt(source, mask, at);
    blank(mask, at + quotes, at + length - quotes);
    at += length || 1;
  }
  return mask.join("");
}

/** Up to the closing backtick or the next `${`. */
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
/** Ends on its line, else it is an apostrophe. */
const STRING = /(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//y;

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}

/** The length of the comment, string or regular expression that begins here, 0 for none, and of its quotes. */
function literalAt(source: string, mask: readonly string[], at: number): { length: number; quotes: 0 | 1 } {
  const comment = matchAt(COMMENT, source, at);
  if (comment) return { length: comment.length, quotes: 0 };
  const regex = source[at] === "/" && mayBeginRegex(mask, at);
  return { length: matchAt(regex ? REGEX : STRING, source, at).length, quotes: 1 };
}

function blank(mask: string[], from: number, to: number) {
  for (let i = from; i < to; i++) if (mask[i] !== "\n") mask[i] = " ";
}

/** A slash divides behind a value, and begins a regular expression behind an operator, a bracket or a keyword. */
function mayBeginRegex(mask: readonly string[], at: number): boolean {
  const before =
    /[\w$]*\W?$/.exec(
      mask
        .slice(Math.max(0, at - 200), at)
        .join("")
        .trimEnd(),
    )?.[0] ?? "";
  if (/[)\]}"'`<]$/.test(before)) return false;
  return !/[\w$]$/.test(before) || /^(?:return|typeof|case|in|of|await|yield|void|delete|do|else)$/.test(before);
}
