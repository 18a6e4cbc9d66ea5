/**
 * Blob files: `blobs/<circle>/<blob>`, 16 bytes of salt, then chunks of 64 KiB, each AES-256-GCM with its 16-byte tag.
 * Every file has a key of its own (HKDF from the circle's blob key, the salt and the id), so the nonce is the chunk's
 * number. The last chunk has a mark in its nonce: a file that was cut short does not open.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bytesToHex, concat, utf8ToBytes } from "@nexus/wire";
import { MS_PER_HOUR } from "../clock.ts";

const CHUNK = 64 * 1024;
const SALT = 16;
const TAG = 16;

export interface BlobName {
  readonly circle: Uint8Array;
  readonly blob: Uint8Array;
}

export class BlobFiles {
  readonly #folder: string;

  /** `dataDir` is the sanctuary's data folder. */
  constructor(dataDir: string) {
    this.#folder = join(dataDir, "blobs");
  }

  /**
   * Durable when it resolves with true; false when the source did not hold exactly `size` bytes. `hour` becomes the
   * time that the file shows.
   */
  async put(name: BlobName, key: Uint8Array, size: number, source: AsyncIterable<Uint8Array>, hour: number) {
    const path = this.#pathOf(name);
    const incoming = join(this.#folder, `incoming-${randomBytes(8).toString("hex")}`);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(incoming, "wx", 0o600);
    try {
      const salt = randomBytes(SALT);
      const fileKey = fileKeyOf(key, name, salt);
      await file.write(salt);
      let index = 0;
      let left = size;
      for await (const chunk of chunksOf(source, size)) {
        left -= chunk.length;
        await file.write(sealChunk(fileKey, index++, left === 0, chunk));
      }
      if (left !== 0) return false;
      await file.sync();
      await file.close();
      await utimes(incoming, ...timesOf(hour));
      await rename(incoming, path);
      await syncFolder(dirname(path));
      await utimes(dirname(path), ...timesOf(hour));
      return true;
    } finally {
      await file.close().catch(() => {});
      await rm(incoming, { force: true });
    }
  }

  /** The chunks, each checked before it is given. Throws where the file is missing or damaged. */
  async *get(name: BlobName, key: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    const file = await open(this.#pathOf(name), "r");
    try {
      const salt = await readExactly(file, SALT);
      const fileKey = fileKeyOf(key, name, salt);
      let left = size;
      for (let index = 0; left > 0; index++) {
        const length = Math.min(CHUNK, left);
        left -= length;
        yield openChunk(fileKey, index, left === 0, await readExactly(file, length + TAG));
      }
    } finally {
      await file.close();
    }
  }

  async remove(name: BlobName): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  async removeCircle(circle: Uint8Array): Promise<void> {
    await rm(join(this.#folder, bytesToHex(circle)), { recursive: true, force: true });
  }

  get folder(): string {
    return this.#folder;
  }

  #pathOf({ circle, blob }: BlobName): string {
    return join(this.#folder, bytesToHex(circle), bytesToHex(blob));
  }
}

/** Cuts a stream into whole chunks; stops with more than asked for as soon as there is more than `size`. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let total = 0;
  for await (const part of source) {
    total += part.length;
    if (total > size) return;
    parts.push(part);
    held += part.length;
    if (held < CHUNK) continue;
    const whole = concat(...parts);
    const end = held - (held % CHUNK);
    for (let at = 0; at < end; at += CHUNK) yield whole.subarray(at, at + CHUNK);
    parts = [whole.subarray(end)];
    held -= end;
  }
  if (held > 0) yield concat(...parts);
}

const fileKeyOf = (key: Uint8Array, { blob }: BlobName, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", key, salt, concat(utf8ToBytes("nexus blob file 1"), blob), 32));

function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function sealChunk(key: Uint8Array, index: number, isLast: boolean, chunk: Uint8Array): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(index, isLast));
  return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(key: Uint8Array, index: number, isLast: boolean, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(index, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const chunk = decipher.update(sealed.subarray(0, sealed.length - TAG));
  decipher.final();
  return chunk;
}

type Opened = Awaited<ReturnType<typeof open>>;

async function readExactly(file: Opened, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, length - at);
    if (bytesRead === 0) throw new Error("a blob file is too short");
    at += bytesRead;
  }
  return bytes;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

const timesOf = (hour: number): [Date, Date] => {
  const time = new Date(hour * MS_PER_HOUR);
  return [time, time];
};
