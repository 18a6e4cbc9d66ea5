/** What a command says, and where: answers on stdout, everything else on stderr, colours only for a terminal. */
import { type InspectColor, styleText } from "node:util";

export interface Io {
  /** A line of the answer. */
  say(line?: string): void;
  /** A line beside the answer: progress, a refusal. */
  note(line?: string): void;
  /** One JSON object on one line of the answer. */
  json(value: object): void;
  /** The text in a style, or as it is where nobody sees styles. */
  paint(style: InspectColor, text: string): string;
  /** Whether a person reads along, so that pictures and hints make sense. */
  readonly isTerminal: boolean;
}

/**
 * What others wrote must not steer the terminal: control characters and overrides of the writing direction go, line
 * ends, tabs and the styles of `paint` stay.
 */
export const harmless = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  text.replace(/\x1b\[[0-9;]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]/g, (found) =>
    found.endsWith("m") ? found : "",
  );

/** JSON leaves the upper control characters as they are; terminals do not. */
const jsonLine = (value: object): string =>
  JSON.stringify(value).replace(/[\x7f-\x9f]/g, (it) => `\\u00${it.charCodeAt(0).toString(16)}`);

export function processIo(stdout: NodeJS.WriteStream = process.stdout, stderr = process.stderr): Io {
  // Whoever read along has gone, as `head` does: nothing more to say, and nothing wrong.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    say: (line = "") => void stdout.write(`${harmless(line)}\n`),
    note: (line = "") => void stderr.write(`${harmless(line)}\n`),
    json: (value) => void stdout.write(`${jsonLine(value)}\n`),
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    isTerminal: stdout.isTTY === true,
  };
}
