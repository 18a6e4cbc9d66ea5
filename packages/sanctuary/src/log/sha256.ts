import { hash } from "node:crypto";

/** SHA-256 by OpenSSL, some ten times as fast as in JavaScript. */
export const sha256 = (content: Uint8Array): Uint8Array => hash("sha256", content, "buffer");
