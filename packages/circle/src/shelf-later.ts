/** An archive on a sanctuary: fetched by whoever keeps one there. */
import { part } from "./part.ts";

export const sanctuaryShelf = () => part(import("./shelf.ts"), "archive");
