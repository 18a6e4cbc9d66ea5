/** Doors made by the bench itself: the sanctuary cannot tell whether a group of people stands behind one. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { proofBytes } from "@nexus/wire";

export interface Door {
  readonly publicKey: Uint8Array;
  readonly secret: KeyObject;
}

/** A circle of which the bench knows the founding door, and nothing else is needed. */
export interface BenchCircle {
  readonly id: Uint8Array;
  readonly door: Door;
}

export function newCircle(): BenchCircle {
  return { id: new Uint8Array(randomBytes(16)), door: newDoor() };
}

function newDoor(): Door {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ format: "der", type: "spki" });
  return { publicKey: new Uint8Array(spki.subarray(spki.length - 32)), secret: privateKey };
}

/** Proves the circle's door on the connection that greeted with this nonce and host. */
export function proofOf({ id, door }: BenchCircle, { nonce, host }: { nonce: Uint8Array; host: string }): Uint8Array {
  const content = proofBytes({ purpose: "door", nonce, host, subject: id, key: door.publicKey });
  return new Uint8Array(sign(null, content, door.secret));
}
