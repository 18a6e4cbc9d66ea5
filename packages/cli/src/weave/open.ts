/** Opens a draft that somebody drew elsewhere. */
import { open } from "node:fs/promises";
import { type Draft, limits, readWif, WeaveError, type WeaveErrorCode, weaveErrors } from "@nexus/weave";
import { isSystemError } from "../failure.ts";
import type { Io } from "../io.ts";

/** Throws WeaveError, or the system's error where there is no such file. Reads no more than a draft may have. */
export async function openWif(path: string): Promise<Draft> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) throw new WeaveError("file-too-large", `It has ${size} bytes.`);
    return readWif(await file.readFile());
  } finally {
    await file.close();
  }
}

const REFUSED = 2;

/** Runs `weave`; a file that cannot be read or woven is told with its code, and answers 2. */
export async function orRefuse(io: Io, asJson: boolean, weave: () => Promise<number>): Promise<number> {
  try {
    return await weave();
  } catch (error) {
    const told = refusalOf(error);
    if (!told) throw error;
    if (asJson) io.json({ error: { code: told.code, message: told.message } });
    else for (const line of [`${told.code}: ${told.message}`, told.next]) if (line) io.note(line);
    return REFUSED;
  }
}

function refusalOf(
  error: unknown,
): { code: WeaveErrorCode | "file-unreadable"; message: string; next: string } | undefined {
  if (error instanceof WeaveError)
    return { code: error.code, message: error.message, next: weaveErrors[error.code].next };
  if (isSystemError(error)) return { code: "file-unreadable", message: error.message, next: "" };
  return undefined;
}
