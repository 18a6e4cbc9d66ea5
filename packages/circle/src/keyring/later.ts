/** The recovery code is met by few, and rarely: all of it is fetched by whoever needs it. */
import { part } from "../part.ts";

export const codes = () => part(import("./codes.ts"), "code");
