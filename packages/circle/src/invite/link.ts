/**
 * Links. Everything secret stands behind the `#`, which browsers do not send:
 * `<origin>/#join=<32 secret bytes>`, the same with `#device=` for a device of one's own, and
 * `<origin>/#found=<founding code>`; all in base64url.
 */
import { base64urlToBytes, bytesToBase64url, NexusError } from "@nexus/wire";

export type Link =
  | { readonly kind: "join" | "device"; readonly origin: string; readonly secret: Uint8Array }
  | { readonly kind: "found"; readonly origin: string; readonly code: Uint8Array };

export const invitationLink = (to: { origin: string; devices?: true | undefined }, secret: Uint8Array): string =>
  `${to.origin}/#${to.devices ? "device" : "join"}=${bytesToBase64url(secret)}`;

/** A bare address counts as a founding link without a code. Throws NexusError `link-malformed`. */
export function parseLink(text: string): Link {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new NexusError("link-malformed", "no address");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new NexusError("link-malformed", "no web address");
  const fragment = new URLSearchParams(url.hash.slice(1));
  for (const kind of ["join", "device"] as const) {
    const text = fragment.get(kind);
    if (text === null) continue;
    const secret = base64urlToBytes(text);
    if (secret?.length !== 32) throw new NexusError("link-malformed", `the part after #${kind}= is not complete`);
    return { kind, origin: url.origin, secret };
  }
  const found = fragment.get("found");
  if (found === null && url.hash.length > 1) throw new NexusError("link-malformed", "neither #join= nor #found=");
  const code = base64urlToBytes(found ?? "");
  if (code === undefined || code.length > 64)
    throw new NexusError("link-malformed", "the part after #found= is damaged");
  return { kind: "found", origin: url.origin, code };
}
