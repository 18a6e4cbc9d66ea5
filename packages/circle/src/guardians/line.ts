/** What passes between two people beside the network: one line of text that says what it is, to scan or to paste. */
import { base64urlToBytes, bytesToBase64url } from "@nexus/wire";

type Kind = "request" | "share";

/** Longer than any that we make. */
const LONGEST = 20_000;

export const toLine = (kind: Kind, bytes: Uint8Array): string => `nexus-${kind}.${bytesToBase64url(bytes)}`;

/** Found within other text, too. Undefined where there is none of this kind. */
export function fromLine(kind: Kind, text: string): Uint8Array | undefined {
  const found = new RegExp(`nexus-${kind}\\.([\\w-]+)`).exec(text.slice(0, LONGEST));
  return found?.[1] === undefined ? undefined : base64urlToBytes(found[1]);
}
