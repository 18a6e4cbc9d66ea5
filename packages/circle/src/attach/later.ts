/** What seals and opens pictures and voice notes: fetched by whoever gives or looks at one. */
import { part } from "../part.ts";

export const sealing = () => part(import("./take-in.ts"), "attachments");
