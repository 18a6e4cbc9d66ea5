/** Seeded ways to damage bytes, and well-formed frames to damage. */
import { encodeRequest, type Request } from "@nexus/wire";
import type { Random } from "./random.ts";

/** Damages a copy in one of several ways; sometimes leaves it whole. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes);
  switch (random.below(8)) {
    case 0:
      return copy.subarray(0, random.below(copy.length + 1));
    case 1:
      return Buffer.concat([copy, random.bytes(1 + random.below(40))]);
    case 2:
      return random.bytes(random.below(200));
    case 3: {
      const at = random.below(copy.length);
      return Buffer.concat([copy.subarray(0, at), random.bytes(random.below(8)), copy.subarray(at + random.below(8))]);
    }
    case 4:
      return copy;
    case 5:
      if (copy.length >= 4) copy.writeUInt32BE(0xffffffff, random.below(copy.length - 3));
      return copy;
    default:
      for (let i = 1 + random.below(4); i > 0; i--) copy[random.below(copy.length)] = random.below(256);
      return copy;
  }
}

/** A frame of any kind with fields of any value; `circle` and `door` are real ones, so that some get far. */
export function anyFrame(random: Random, circle: Uint8Array, door: Uint8Array): Uint8Array {
  const id = () => (random.next() < 0.5 ? circle : random.bytes(16));
  const key = () => (random.next() < 0.5 ? door : random.bytes(32));
  const body = (sizes = [0, 1, 512, 513, 1024]) => new Uint8Array(random.pick(sizes)).fill(random.below(256));
  const ref = 1000 + random.below(1000);
  const proof = random.bytes(64);
  const answers = random.next() < 0.2 ? [{ drop: id(), body: body() }] : [];
  const kind = random.pick(["message", "commit", "contest"] as const);
  const next = random.next() < 0.5 ? random.bytes(32) : undefined;
  const requests: readonly Request[] = [
    { type: "found", ref, circle: id(), door: key(), keeper: key(), admission: body([0, 8, 64]) },
    { type: "open", ref, circle: id(), door: key(), proof, after: random.below(2 ** 31) },
    { type: "close", ref, circle: random.bytes(16) },
    { type: "append", ref, circle: id(), door: key(), id: id(), kind, next, answers, body: body() },
    { type: "setDrop", ref, circle: id(), drop: id(), key: key(), hours: random.below(400), offer: body() },
    { type: "openDrop", ref, drop: id(), key: key(), proof },
    { type: "knock", ref, drop: id(), body: body() },
    { type: "answer", ref, circle: id(), drop: id(), body: body() },
    { type: "takeDrop", ref, circle: id(), drop: id() },
    { type: "putBlob", ref, circle: id(), blob: id(), size: random.below(2 ** 32) },
    { type: "getBlob", ref, circle: id(), blob: id() },
    { type: "retain", ref, circle: id(), key: key(), proof, days: random.below(2 ** 16) },
    { type: "erase", ref, circle: id(), key: key(), proof },
    { type: "putArchive", ref, archive: id(), key: key(), proof, size: random.below(2 ** 32) },
    { type: "getArchive", ref, archive: id(), key: key(), proof },
    { type: "eraseArchive", ref, archive: id(), key: key(), proof },
    { type: "deposit", ref, circle: id(), key: key(), other: key() },
    { type: "ping", ref },
  ];
  return encodeRequest(random.pick(requests));
}

const METHODS = ["GET", "POST", "PUT", "OPTIONS", "HEAD", "TRACE", "get", ""];
const PATHS = [
  "/",
  "/nexus",
  "/blob/put",
  "/blob/get",
  "/archive/put",
  "/archive/get",
  "/.well-known/nexus",
  "/health",
  "/%00",
  "/../..",
  "//x",
  "*",
  "",
];

/** The bytes of a request over HTTP that is more or less one. */
export function anyHttp(random: Random): Uint8Array {
  const body = random.bytes(random.below(120));
  const lines = [
    `${random.pick(METHODS)} ${random.pick(PATHS)} HTTP/${random.pick(["1.1", "1.0", "9.9"])}`,
    `Host: ${random.pick(["localhost", "127.0.0.1", "evil.example", "", "[", "a".repeat(300)])}`,
    `Content-Length: ${random.pick([body.length, 0, 10, -1, "x"])}`,
    ...(random.next() < 0.3 ? ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"] : []),
    ...(random.next() < 0.2 ? ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="] : []),
    "Connection: close",
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body]);
}
