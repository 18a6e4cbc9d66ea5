/** Opens a draft that somebody drew elsewhere. */
import { open } from "node:fs/promises";
import { type Draft, limits, readWif, WeaveError } from "@nexus/weave";

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
