/** A part of the core that is fetched when it is needed. Rejects with NexusError `part-missing` where it does not come. */
import { NexusError } from "@nexus/wire";

export const part = <T>(coming: Promise<T>, name: string): Promise<T> =>
  coming.catch((cause: unknown) => {
    throw new NexusError("part-missing", name, { cause });
  });
