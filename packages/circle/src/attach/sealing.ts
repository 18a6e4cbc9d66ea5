/** What seals and opens pictures and voice notes, fetched by whoever gives or looks at one. Throws `part-missing`. */
import { NexusError } from "@nexus/wire";

export const sealing = () =>
  import("./take-in.ts").catch((cause: unknown) => {
    throw new NexusError("part-missing", "attachments", { cause });
  });
