/** How a command ends that could not do what it was asked: always in plain sentences, never with a stack. */
import { errors, NexusError } from "@nexus/wire";
import type { Io } from "./io.ts";

/** Typed wrongly: exit code 2. */
export class Usage extends Error {
  /** The command whose help is worth reading; empty for the list of all. */
  readonly command: string;
  constructor(message: string, command = "") {
    super(message);
    this.name = "Usage";
    this.command = command;
  }
}

/** Something about this machine that a person can change: what it is, and the next step. Exit code 1. */
export class Hindrance extends Error {
  readonly next: string;
  constructor(means: string, next = "") {
    super(means);
    this.name = "Hindrance";
    this.next = next;
  }
}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";

/** Says what went wrong on stderr and answers the exit code. Bugs are thrown on. */
export function tellFailure(error: unknown, io: Io, asJson: boolean): number {
  if (error instanceof Usage) {
    io.note(error.message);
    io.note(`See "nexus ${error.command ? `${error.command} ` : ""}--help".`);
    return 2;
  }
  const told = explain(error);
  if (!told) throw error;
  const { code, detail, means, next } = told;
  if (asJson) io.note(JSON.stringify({ error: code, detail, means, next }));
  else for (const line of [detail ? `${code}: ${detail}` : code, means, next]) if (line) io.note(line);
  return 1;
}

function explain(error: unknown) {
  if (error instanceof NexusError) return { code: error.code, detail: error.detail, ...errors[error.code] };
  if (error instanceof Hindrance) return { code: "", detail: "", means: error.message, next: error.next };
  if (isSystemError(error)) return { code: error.code ?? "", detail: "", means: error.message, next: "" };
  return undefined;
}
