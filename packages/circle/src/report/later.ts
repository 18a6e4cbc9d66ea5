/** Letters to keepers: fetched by whoever writes or gets one. */
import { part } from "../part.ts";

export const letters = () => part(import("./letter.ts"), "report");
