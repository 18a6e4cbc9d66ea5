/** Expected failures are values: an outcome holds what was asked for, or a named code and what exactly was wrong. */
import type { SanctuaryErrorCode } from "@nexus/wire";

export interface Refusal {
  readonly ok: false;
  readonly code: SanctuaryErrorCode;
  /** A plain word more, never a secret, never an id. */
  readonly detail: string;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export type Outcome<T> = Success<T> | Refusal;

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

export const refusal = (code: SanctuaryErrorCode, detail = ""): Refusal => ({ ok: false, code, detail });
