import type { ErrorCode } from "@nexus/wire";
import type { CircleContext } from "./context.ts";

/** A broken rule: the code a person sees, and which part broke it. */
export interface Breach {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** What a commit makes of the context, or why it may not. */
export type Next =
  | { readonly context: CircleContext; readonly breach?: undefined }
  | { readonly breach: Breach; readonly context?: undefined };

export const breach = (code: ErrorCode, detail: string): Breach => ({ code, detail });

export const refuse = (code: ErrorCode, detail: string): Next => ({ breach: { code, detail } });
