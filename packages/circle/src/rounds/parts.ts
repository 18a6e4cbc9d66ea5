/**
 * Parts of the core that are fetched when they are needed: most of what rounds are, by whoever holds one; the curve, by
 * whoever seals, checks or opens. All throw NexusError `part-missing` where one does not come.
 */
import { NexusError } from "@nexus/wire";

export const holding = () => part(import("./holding.ts"));
export const exchanging = () => part(import("../exchange/exchanging.ts"));
export const contributing = () => part(import("./contribute.ts"));
export const dealing = () => part(import("./dealing.ts"));
export const opening = () => part(import("./opening.ts"));

const part = <T>(coming: Promise<T>): Promise<T> =>
  coming.catch((cause: unknown) => {
    throw new NexusError("part-missing", "rounds", { cause });
  });
