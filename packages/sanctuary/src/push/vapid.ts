/**
 * By which key a push service knows this sanctuary again (RFC 8292): an ES256 key pair of its own, made on the first
 * start, in no backup. A sanctuary that was restored has another; devices notice when they renew, and ask anew.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "push-key";
/** Of a token. A push service refuses more than a day. */
const HOURS = 12;

export interface Vapid {
  /** The public half as an uncompressed point, 65 bytes. */
  readonly key: Uint8Array;
  /** The `Authorization` header for this endpoint; `now` in ms. */
  authorization(endpoint: string, now: number): string;
}

/** `subject` says whom a push service may turn to: an address of the sanctuary. */
export function openVapid(dataDir: string, subject: string): Vapid {
  const secret = readOrMake(join(dataDir, FILE));
  const { x = "", y = "" } = createPublicKey(secret).export({ format: "jwk" });
  const key = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return {
    key: new Uint8Array(key),
    authorization(endpoint, now) {
      const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + HOURS * 3600, sub: subject };
      const text = `${encode({ typ: "JWT", alg: "ES256" })}.${encode(claims)}`;
      const signature = sign("sha256", Buffer.from(text), { key: secret, dsaEncoding: "ieee-p1363" });
      return `vapid t=${text}.${signature.toString("base64url")}, k=${key.toString("base64url")}`;
    },
  };
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function readOrMake(path: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(path, "utf8"));
  } catch {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    return privateKey;
  }
}
