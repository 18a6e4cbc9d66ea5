/** The shape of one command: its options as data, so that parsing and help come from the same lines. */
import { parseArgs } from "node:util";
import { Usage } from "./failure.ts";
import type { Io } from "./io.ts";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** How its value is called in the help, such as `NAME`. */
  readonly value?: string;
  readonly what: string;
}

export type Options = Readonly<Record<string, OptionSpec>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]["type"] extends "boolean"
    ? boolean
    : O[K] extends { readonly multiple: true }
      ? readonly string[]
      : string;
};

export interface Command<O extends Options = Options> {
  /** As typed after `nexus`. */
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name in the usage line, besides options. */
  readonly takes?: string;
  /** How many words it takes besides options: least and most. */
  readonly words?: readonly [number, number];
  readonly options: O;
  /** More lines for the help. */
  readonly about?: readonly string[];
  /** Answers the exit code. */
  run(values: Values<O>, words: readonly string[], io: Io): Promise<number>;
}

/** Gives `run` the types that `options` tell. */
export const command = <const O extends Options>(it: Command<O>): Command => it as unknown as Command;

/** Throws Usage for what the command does not take. */
export function parse(it: Command, args: readonly string[]): { values: Values<Options>; words: readonly string[] } {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: joinNegatives(it, args), options: it.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage((error as Error).message.replace(/\. To specify a positional.*$/s, "."), it.name);
  }
  const [least, most] = it.words ?? [0, 0];
  const { length } = parsed.positionals;
  if (length < least) throw new Usage(`Something is missing: ${usageLine(it)}`, it.name);
  if (length > most) throw new Usage(`"${parsed.positionals[most]}" is more than "nexus ${it.name}" takes.`, it.name);
  return { values: parsed.values as Values<Options>, words: parsed.positionals };
}

/** `--valence -0.5` reads as a value, not as an option. */
function joinNegatives({ options }: Command, args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? "";
    const takesValue = before.startsWith("--") && options[before.slice(2)]?.type === "string";
    if (takesValue && /^-[\d.]/.test(arg)) joined.splice(-1, 1, `${before}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

export const usageLine = ({ name, takes, options }: Command): string =>
  ["nexus", name, takes, Object.keys(options).length > 0 && "[options]"].filter(Boolean).join(" ");

const left = ([name, { short, value, type }]: [string, OptionSpec]): string =>
  `${short ? `-${short}, ` : "    "}--${name}${type === "string" ? ` ${value ?? "VALUE"}` : ""}`;

export function helpOf(it: Command): string {
  const options = Object.entries(it.options);
  const width = Math.max(0, ...options.map((option) => left(option).length)) + 2;
  const lines = options.map((option) => `  ${left(option).padEnd(width)}${option[1].what}`);
  return [
    `${it.summary}\n`,
    `Usage: ${usageLine(it)}`,
    ...(it.about ? ["", ...it.about] : []),
    ...(lines.length > 0 ? ["\nOptions:", ...lines] : []),
  ].join("\n");
}
