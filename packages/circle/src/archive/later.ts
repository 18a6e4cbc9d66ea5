/** Taking everything along: fetched by whoever does it. */
import { part } from "../part.ts";

export const archive = () => part(import("./index.ts"), "archive");
