/** Letters to some members alone: fetched by whoever writes or gets one. */
import { part } from "../part.ts";

export const letters = () => part(import("./letters.ts"), "report");
