/** Bytes as the text that payloads and records hold: what is read here was checked before. */
import { base64urlToBytes, bytesToBase64url, hexToBytes } from "@nexus/wire";

export const toText = bytesToBase64url;
/** Of text that a schema found to be base64url. */
export const fromText = (text: string): Uint8Array => base64urlToBytes(text) as Uint8Array;
/** Of a circle, a member, a message, a drop: 16 bytes in hex. */
export const idToBytes = (id: string): Uint8Array => hexToBytes(id) as Uint8Array;
