/** Options that every circle command takes, and what they come to. */
import { homedir } from "node:os";
import { join } from "node:path";
import { Usage } from "../failure.ts";

export const vaultOptions = {
  vault: {
    type: "string",
    value: "DIR",
    what: "folder with your circles; else NEXUS_VAULT, else ~/.local/share/nexus",
  },
  "take-over": { type: "boolean", what: "use the vault even if another command holds it" },
  json: { type: "boolean", what: "one JSON object per line" },
} as const;

export const circleOptions = {
  circle: { type: "string", short: "c", value: "NAME", what: "which circle: its name or the beginning of its id" },
  ...vaultOptions,
} as const;

export const waitOption = {
  wait: { type: "string", value: "SECONDS", what: "how long to wait for the sanctuary (10)" },
} as const;

/** XDG base directories: data of one person lies below $XDG_DATA_HOME. */
export const vaultFolder = (given: string | undefined, env = process.env): string =>
  given ?? env.NEXUS_VAULT ?? join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "nexus");

/** Throws Usage where the text is no number within the bounds. */
export function toNumber(text: string, option: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= least && value <= most)) {
    throw new Usage(`--${option} takes a number from ${least} to ${most}, and "${text}" is none.`);
  }
  return value;
}

/** Milliseconds that `--wait` gives. */
export const waitMs = (wait: string | undefined): number =>
  wait === undefined ? 10_000 : toNumber(wait, "wait", 0, 86_400) * 1000;
