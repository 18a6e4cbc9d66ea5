/**
 * Archive files: `archives/<id>`, the public key that the id is bound to, the hour in which it was last put or got, then
 * the archive as its owner sealed it. Nothing says whose it is or which circle's door was open when it came.
 */
import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, unlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { bytesToHex, hexToBytes } from "@nexus/wire";
import { MS_PER_HOUR } from "../clock.ts";

export const ARCHIVES_FOLDER = "archives";
export const INCOMING = "incoming-";
const KEY = 32;
const HEAD = KEY + 4;

export interface ArchiveHead {
  readonly key: Uint8Array;
  /** Whole hours since 1970. */
  readonly hour: number;
  /** Bytes of the archive itself. */
  readonly size: number;
}

export class ArchiveFiles {
  readonly #folder: string;

  /** `dataDir` is the sanctuary's data folder. */
  constructor(dataDir: string) {
    this.#folder = join(dataDir, ARCHIVES_FOLDER);
  }

  /**
   * Writes what comes in beside the file that it will be. Answers how to put it in its place, durable when that resolves,
   * and how to throw it away; undefined when the source did not hold exactly `size` bytes.
   */
  async receive(head: ArchiveHead, source: AsyncIterable<Uint8Array>): Promise<Received | undefined> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const incoming = join(this.#folder, `${INCOMING}${randomBytes(8).toString("hex")}`);
    const drop = () => rm(incoming, { force: true });
    const file = await open(incoming, "wx", 0o600);
    let isWhole = false;
    try {
      await file.write(headToBytes(head));
      let left = head.size;
      for await (const part of source) {
        left -= part.length;
        if (left < 0) break;
        await file.writeFile(part);
      }
      isWhole = left === 0;
      if (isWhole) await file.sync();
    } finally {
      await file.close();
      if (!isWhole) await drop();
    }
    if (!isWhole) return undefined;
    const place = async (id: Uint8Array) => {
      await utimes(incoming, ...timesOf(head.hour));
      await rename(incoming, this.#pathOf(id));
      await this.#sync();
    };
    return { place, drop };
  }

  /** Undefined where there is none, or nothing whole. */
  async find(id: Uint8Array): Promise<ArchiveHead | undefined> {
    const file = await this.#open(id, "r");
    try {
      return file && (await readHead(file));
    } finally {
      await file?.close();
    }
  }

  /** The archive from its first byte on; undefined where there is none. It is still there when it is replaced meanwhile. */
  async read(id: Uint8Array): Promise<{ head: ArchiveHead; chunks: AsyncIterable<Uint8Array> } | undefined> {
    const file = await this.#open(id, "r");
    const head = file && (await readHead(file).catch(() => undefined));
    if (!file || !head) {
      await file?.close();
      return undefined;
    }
    return {
      head,
      chunks: file.createReadStream({ start: HEAD, end: HEAD + head.size - 1, highWaterMark: 64 * 1024 }),
    };
  }

  async touch(id: Uint8Array, hour: number): Promise<void> {
    const file = await this.#open(id, "r+");
    try {
      await file?.write(hourToBytes(hour), 0, 4, KEY);
      await file?.utimes(...timesOf(hour));
    } finally {
      await file?.close();
    }
  }

  /** Durable when it resolves; false where there was none. */
  async remove(id: Uint8Array): Promise<boolean> {
    try {
      await unlink(this.#pathOf(id));
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return false;
      throw error;
    }
    await this.#sync();
    return true;
  }

  async list(): Promise<Uint8Array[]> {
    const ids = (await this.#names()).map((name) => hexToBytes(name));
    return ids.filter((id) => id?.length === 16) as Uint8Array[];
  }

  /** Removes what a crash cut short. */
  async tidy(): Promise<void> {
    for (const name of await this.#names()) {
      if (name.startsWith(INCOMING)) await rm(join(this.#folder, name), { force: true });
    }
  }

  #names = (): Promise<string[]> => readdir(this.#folder).catch(() => []);

  #pathOf = (id: Uint8Array): string => join(this.#folder, bytesToHex(id));

  async #open(id: Uint8Array, flags: "r" | "r+"): Promise<FileHandle | undefined> {
    try {
      return await open(this.#pathOf(id), flags);
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return undefined;
      throw error;
    }
  }

  async #sync(): Promise<void> {
    const folder = await open(this.#folder, "r");
    await folder.sync().finally(() => folder.close());
  }
}

export interface Received {
  place(id: Uint8Array): Promise<void>;
  drop(): Promise<void>;
}

async function readHead(file: FileHandle): Promise<ArchiveHead | undefined> {
  const bytes = Buffer.alloc(HEAD);
  const { bytesRead } = await file.read(bytes, 0, HEAD, 0);
  const { size } = await file.stat();
  if (bytesRead < HEAD || size <= HEAD) return undefined;
  return { key: new Uint8Array(bytes.subarray(0, KEY)), hour: bytes.readUInt32BE(KEY), size: size - HEAD };
}

const headToBytes = ({ key, hour }: ArchiveHead): Uint8Array => Buffer.concat([key, hourToBytes(hour)]);

function hourToBytes(hour: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(hour);
  return bytes;
}

const timesOf = (hour: number): [Date, Date] => {
  const time = new Date(hour * MS_PER_HOUR);
  return [time, time];
};
