/** A file on this machine's disk, of which any stretch can be read. */
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { SomeFile } from "@nexus/sense";

const PIECE = 2 ** 20;

export async function withDiskFile<T>(path: string, use: (file: SomeFile) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await use({
      name: basename(path),
      size,
      async *pieces(from, until) {
        for (let at = from; at < until; ) {
          const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(PIECE, until - at)), { position: at });
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
          at += bytesRead;
        }
      },
    });
  } finally {
    await handle.close();
  }
}
