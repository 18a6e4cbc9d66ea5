/** Numbers in sentences. */
import { plural } from "../plural.ts";

export const counted = plural("en");

/** "one person", "4 people". */
export const people = (count: number): string => counted(count, { one: "one person", other: `${count} people` });
