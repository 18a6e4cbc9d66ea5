import { HkdfSha256, HkdfSha512 } from "@hpke/core";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";

type Input = ArrayBufferLike | ArrayBufferView;

/** HKDF for HPKE's key schedule, in JavaScript: the library's own makes five calls into WebCrypto for every seal. */
export class QuickHkdfSha256 extends HkdfSha256 {
  override async extract(salt: Input, ikm: Input): Promise<ArrayBuffer> {
    return bufferOf(extract(sha256, bytesOf(ikm), bytesOf(salt)));
  }
  override async expand(prk: Input, info: Input, length: number): Promise<ArrayBuffer> {
    return bufferOf(expand(sha256, bytesOf(prk), bytesOf(info), length));
  }
  override async extractAndExpand(salt: Input, ikm: Input, info: Input, length: number): Promise<ArrayBuffer> {
    return this.expand(await this.extract(salt, ikm), info, length);
  }
}

export class QuickHkdfSha512 extends HkdfSha512 {
  override async extract(salt: Input, ikm: Input): Promise<ArrayBuffer> {
    return bufferOf(extract(sha512, bytesOf(ikm), bytesOf(salt)));
  }
  override async expand(prk: Input, info: Input, length: number): Promise<ArrayBuffer> {
    return bufferOf(expand(sha512, bytesOf(prk), bytesOf(info), length));
  }
  override async extractAndExpand(salt: Input, ikm: Input, info: Input, length: number): Promise<ArrayBuffer> {
    return this.expand(await this.extract(salt, ikm), info, length);
  }
}

function bytesOf(input: Input): Uint8Array {
  return ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
