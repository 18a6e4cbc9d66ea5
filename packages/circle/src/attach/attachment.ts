/** What a message says of a picture or a voice note: where its sealed bytes lie, and how to open and describe it. */
import * as v from "valibot";
import { bytesOf, id, text, whole } from "../fields.ts";

/**
 * The largest picture or voice note, in bytes. A picture of 1600 pixels a side and five minutes of voice stay well below,
 * so whatever is larger was not made by the app; and four of them leave a circle's quota room for years.
 */
export const ATTACHMENT_BYTES = 4 * 1024 * 1024;
export const ATTACHMENTS = 4;
export const VOICE_MS = 5 * 60_000;
/** Longest side of a picture, in pixels. */
const SIDE = 4096;

const common = {
  /** Names the blob on the sanctuary. 16 random bytes, hex. */
  id,
  /** Opens it. 32 random bytes of its own, base64url. */
  key: bytesOf(32),
  /** Bytes once opened. */
  size: whole(1, ATTACHMENT_BYTES),
  /** In the author's words, for whoever does not see or hear it; may be empty. */
  description: text(300),
};

export const attachment = v.variant("kind", [
  v.strictObject({
    kind: v.literal("picture"),
    ...common,
    type: v.picklist(["image/webp", "image/jpeg"]),
    width: whole(1, SIDE),
    height: whole(1, SIDE),
  }),
  v.strictObject({
    kind: v.literal("voice"),
    ...common,
    type: v.picklist(["audio/webm", "audio/ogg", "audio/mp4"]),
    ms: whole(0, VOICE_MS),
  }),
]);
export type Attachment = v.InferOutput<typeof attachment>;
export type AttachmentType = Attachment["type"];
