/** A chosen file as importers read it: a stretch at a time, so that several GB pass in the memory of one. */
import type { SomeFile } from "@nexus/sense";

const STRETCH = 2 ** 22;

/** Calls `onRead` with the bytes of each stretch. */
export const blobFile = (file: File, onRead: (bytes: number) => void): SomeFile => ({
  name: file.name,
  size: file.size,
  async *pieces(from, until) {
    for (let at = from; at < until; at += STRETCH) {
      const stretch = new Uint8Array(await file.slice(at, Math.min(at + STRETCH, until)).arrayBuffer());
      onRead(stretch.length);
      yield stretch;
    }
  },
});
