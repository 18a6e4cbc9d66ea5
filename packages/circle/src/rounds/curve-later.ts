/** What needs the curve: fetched by whoever seals, checks or opens. See `../part.ts`. */
import { part } from "../part.ts";

export const contributing = () => part(import("./contribute.ts"), "rounds");
export const dealing = () => part(import("./dealing.ts"), "rounds");
export const opening = () => part(import("./opening.ts"), "rounds");
