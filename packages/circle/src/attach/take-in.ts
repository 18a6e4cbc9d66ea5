/** What a person wants to share, checked, and sealed under a key of its own before it touches the disk or the network. */
import { bytesToHex, codec, NexusError } from "@nexus/wire";
import * as v from "valibot";
import type { AttachmentInput, CircleId } from "../api.ts";
import { openPadded, type Random, sealPadded } from "../log/seal.ts";
import { fromText, idToBytes, toText } from "../text.ts";
import { ATTACHMENT_BYTES, type Attachment, type AttachmentType, attachment } from "./attachment.ts";
import { isBare } from "./metadata.ts";

export interface TakenIn {
  readonly attachment: Attachment;
  readonly sealed: Uint8Array;
}

/** Throws NexusError `attachment-refused`, `size-oversize` or `input-invalid`. */
export const takeInAll = (circle: CircleId, given: readonly AttachmentInput[], random: Random): readonly TakenIn[] =>
  given.map((it) => takeIn(circle, it, random));

function takeIn(circle: CircleId, { bytes, ...input }: AttachmentInput, random: Random): TakenIn {
  if (bytes.length > ATTACHMENT_BYTES) throw new NexusError("size-oversize", `${bytes.length} bytes`);
  const described = {
    ...input,
    description: input.description.trim(),
    id: bytesToHex(random(16)),
    key: toText(random(32)),
    size: bytes.length,
  };
  const checked = v.safeParse(attachment, described);
  if (!checked.success) {
    const [issue] = checked.issues;
    const path = v.getDotPath(issue) ?? "whole";
    throw new NexusError(path === "type" || path === "kind" ? "attachment-refused" : "input-invalid", path);
  }
  const { output } = checked;
  if (!isOfType(output.type, bytes)) throw new NexusError("attachment-refused", `the bytes are no ${output.type}`);
  if (output.kind === "picture" && !isBare(output.type, bytes)) {
    throw new NexusError("attachment-refused", "the picture still carries notes about itself");
  }
  const sealed = sealPadded(fromText(output.key), blobContext(circle, output.id), bytes, random);
  return { attachment: output, sealed };
}

/** Throws NexusError `entry-invalid` where the bytes are not what its author said. */
export function openAttachment(circle: CircleId, it: Attachment, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = openPadded(fromText(it.key), blobContext(circle, it.id), sealed);
  if (bytes?.length !== it.size || !isOfType(it.type, bytes)) {
    throw new NexusError("entry-invalid", "the attachment is not what its author sealed");
  }
  return new Uint8Array(bytes);
}

const blob = codec.struct({ circle: codec.fixed(16), blob: codec.fixed(16) });

/** Bound to the place where it lies, so that one blob cannot be served for another. */
const blobContext = (circle: CircleId, id: string): Uint8Array =>
  codec.encode(blob, { circle: idToBytes(circle), blob: idToBytes(id) });

/** By the first bytes of each format. */
const BEGINNINGS: Readonly<Record<AttachmentType, { readonly at: number; readonly bytes: readonly number[] }>> = {
  "image/webp": { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  "image/jpeg": { at: 0, bytes: [0xff, 0xd8, 0xff] },
  "audio/webm": { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  "audio/ogg": { at: 0, bytes: [0x4f, 0x67, 0x67, 0x53] },
  "audio/mp4": { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
};

function isOfType(type: AttachmentType, found: Uint8Array): boolean {
  const { at, bytes } = BEGINNINGS[type];
  return bytes.every((byte, offset) => found[at + offset] === byte);
}
