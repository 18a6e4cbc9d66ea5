import type { ErrorCode } from "@nexus/wire";

/** A broken rule: the code a person sees, and which part broke it. */
export interface Breach {
  readonly code: ErrorCode;
  readonly detail: string;
}

export const breach = (code: ErrorCode, detail: string): Breach => ({ code, detail });
