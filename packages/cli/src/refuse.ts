/** Tells why somebody's file cannot be read, for the commands that open files made elsewhere. */
import { SenseError, senseErrors } from "@nexus/sense";
import { WeaveError, weaveErrors } from "@nexus/weave";
import { isSystemError } from "./failure.ts";
import type { Io } from "./io.ts";

const REFUSED = 2;

/** Runs `act`; what cannot be read is told with its code, and answers 2. */
export async function orRefuse(io: Io, asJson: boolean, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    const told = refusalOf(error);
    if (!told) throw error;
    if (asJson) io.json({ error: { code: told.code, message: told.message } });
    else for (const line of [`${told.code}: ${told.message}`, told.next]) if (line) io.note(line);
    return REFUSED;
  }
}

function refusalOf(error: unknown): { code: string; message: string; next: string } | undefined {
  if (error instanceof SenseError) {
    return { code: error.code, message: error.message, next: senseErrors[error.code].next };
  }
  if (error instanceof WeaveError) {
    return { code: error.code, message: error.message, next: weaveErrors[error.code].next };
  }
  if (isSystemError(error)) return { code: "file-unreadable", message: error.message, next: "" };
  return undefined;
}
