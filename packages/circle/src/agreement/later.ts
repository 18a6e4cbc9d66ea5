/** The rarer half of the law: fetched by whoever meets it. */
import { part } from "../part.ts";

export const ruling = () => part(import("./ruling.ts"), "law");
