/** What the kernel of a seized machine tells of connections: their other ends, for as long as they last. */
import { existsSync, readFileSync } from "node:fs";

const ESTABLISHED = "01";
const LISTENING = "0A";

export interface Connections {
  readonly open: number;
  /** On their way out; the kernel remembers them for a minute or two. */
  readonly closing: number;
}

/** Counts connections to a TCP port of this machine. */
export function connectionsTo(port: number): Connections {
  const local = port.toString(16).toUpperCase().padStart(4, "0");
  const states = ["tcp", "tcp6"].flatMap((table) => statesIn(`/proc/net/${table}`, local));
  const open = states.filter((state) => state === ESTABLISHED).length;
  return { open, closing: states.filter((state) => state !== LISTENING).length - open };
}

function statesIn(path: string, local: string): string[] {
  // Where IPv6 is switched off, its table is missing.
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "latin1").split("\n").slice(1);
  return lines.flatMap((line) => {
    const [, address, , state] = line.trim().split(/\s+/);
    return address?.endsWith(`:${local}`) && state ? [state] : [];
  });
}
