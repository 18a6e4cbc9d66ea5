/**
 * The host that a client dialled: what proofs are bound to. Without a public origin the request's Host header is
 * believed only where no stranger's name can stand in it, so that a page elsewhere cannot point its own name at this
 * machine and speak as the app (DNS rebinding).
 */
import { isIP } from "node:net";
import { hostname } from "node:os";

/** Lower case, default port left out; undefined where it is no name that this sanctuary answers to. */
export function dialledHost(header: string | undefined, publicOrigin: URL | undefined): string | undefined {
  if (publicOrigin) return publicOrigin.host;
  const host = header?.toLowerCase().replace(/:(80|443)$/, "");
  return host && isOwnName(host.replace(/:\d{1,5}$/, "")) ? host : undefined;
}

function isOwnName(name: string): boolean {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (name.startsWith("[") && name.endsWith("]")) return isIP(name.slice(1, -1)) === 6;
  const machine = hostname().toLowerCase();
  return isIP(name) === 4 || name === machine || name === `${machine}.local`;
}

export const UNKNOWN_HOST =
  "This sanctuary does not know that it has this name. Its host can tell it with the setting PUBLIC_ORIGIN.\n";
