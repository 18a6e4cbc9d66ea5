import { closeSync, existsSync, openSync } from "node:fs";

/**
 * Makes sure that a database is the host's alone before SQLite makes it readable for all; its WAL and journal take over
 * the mode. Never opens a file that is there: closing it would give up the locks that SQLite holds on it.
 */
export function makePrivate(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
}
