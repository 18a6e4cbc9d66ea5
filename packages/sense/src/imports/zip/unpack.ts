/** One file out of a zip archive, as a stream: checked by its size and its checksum, whatever it holds. */
import { bytesOf, type SomeFile } from "../file.ts";
import { ImportBroken } from "../refusals.ts";
import { crcOf } from "./crc.ts";
import { broken, type Packed } from "./directory.ts";

const LOCAL = 0x04_03_4b_50;
const LOCAL_LENGTH = 30;

export const entryFile = (archive: SomeFile, entry: Packed): SomeFile => ({
  name: entry.name,
  size: entry.size,
  // Nobody asks for a part of what is packed.
  pieces: () => unpacked(archive, entry),
});

async function* unpacked(archive: SomeFile, entry: Packed): AsyncGenerator<Uint8Array> {
  if (entry.isLocked) throw broken("It is locked with a password.");
  if (entry.method !== 0 && entry.method !== 8) throw broken("It is packed in a way that is not known here.");
  const head = await bytesOf(archive, entry.from, Math.min(entry.from + LOCAL_LENGTH, archive.size));
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL)
    throw broken(`${entry.name} is not where it should be.`);
  const from = entry.from + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + entry.packed > archive.size) throw new ImportBroken("file-cut-off");
  const packed = archive.pieces(from, from + entry.packed);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === 0 ? packed : inflated(packed)) {
    size += piece.length;
    if (size > entry.size) throw broken(`${entry.name} is larger than it says.`);
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (size < entry.size) throw new ImportBroken("file-cut-off");
  if (crc !== entry.crc) throw new ImportBroken("checksum-wrong");
}

/** By the platform's own unpacker, which takes no more than it is asked for. */
async function* inflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await source.return?.();
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof ImportBroken) throw error;
    throw broken((error as Error).message);
  } finally {
    // Whoever stops in the middle lets go of the file as well.
    await reader.cancel().catch(() => {});
  }
}
