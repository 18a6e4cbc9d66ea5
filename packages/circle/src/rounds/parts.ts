/** Most of what rounds are: fetched by whoever holds one. See `../part.ts`. */
import { part } from "../part.ts";

export const holding = () => part(import("./holding.ts"), "rounds");
export const exchanging = () => part(import("../exchange/exchanging.ts"), "exchange");
