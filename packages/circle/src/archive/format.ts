/**
 * An archive: everything worth keeping of one vault, as one padded file. See docs/archive.md.
 *
 *   "nexus archive 1\n"   16 bytes
 *   a content key         sealed to the recovery code's public key (HPKE, X-Wing), 1,168 bytes
 *   the rows              padded (Padmé), sealed with the content key (XChaCha20-Poly1305), its nonce in front
 */
import { codec, concat, equalBytes, NexusError, utf8ToBytes } from "@nexus/wire";
import { openWithCode, SEALED_TO_CODE, sealToCode } from "../keyring/code-keys.ts";
import { openPadded, type Random, sealPadded } from "../log/seal.ts";
import type { VaultRow } from "../vault/vault.ts";

const MAGIC = utf8ToBytes("nexus archive 1\n");
const LABEL = "nexus archive key";
/** One row, and one archive. */
const LARGEST_ROW = 16 * 1024 * 1024;
const MOST_ROWS = 5_000_000;

const content = codec.struct({
  /** Milliseconds since 1970. */
  made: codec.u64,
  rows: codec.list(codec.struct({ key: codec.text(512), value: codec.bytes(LARGEST_ROW) }), MOST_ROWS),
});

export interface Archive {
  readonly made: number;
  readonly rows: readonly VaultRow[];
}

export async function sealArchive(publicKey: Uint8Array, archive: Archive, random: Random): Promise<Uint8Array> {
  const key = random(32);
  const head = concat(MAGIC, await sealToCode(publicKey, LABEL, key));
  const sealed = concat(head, sealPadded(key, head, codec.encode(content, archive), random));
  key.fill(0);
  return sealed;
}

/** Throws NexusError `archive-malformed`, or `archive-wrong` where it is sealed to another code. */
export async function openArchive(code: Uint8Array, file: Uint8Array): Promise<Archive> {
  const body = MAGIC.length + SEALED_TO_CODE;
  if (file.length <= body || !equalBytes(file.subarray(0, MAGIC.length), MAGIC)) {
    throw new NexusError("archive-malformed", "it does not begin like one");
  }
  const head = file.subarray(0, body);
  const key = await openWithCode(code, LABEL, head.subarray(MAGIC.length));
  if (!key) throw new NexusError("archive-wrong");
  const opened = openPadded(key, head, file.subarray(body));
  if (!opened) throw new NexusError("archive-malformed", "it was cut or changed");
  try {
    return codec.decode(content, opened, "archive");
  } catch (cause) {
    throw new NexusError("archive-malformed", "its content", { cause });
  }
}
