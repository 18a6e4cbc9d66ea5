/** A part of the core, or of a library, that is fetched when it is needed. Rejects with `part-missing` and its name. */
import { NexusError } from "@nexus/wire";

export const part = <T>(coming: Promise<T>, name: string): Promise<T> =>
  coming.catch((cause: unknown) => {
    throw new NexusError("part-missing", name, { cause });
  });
