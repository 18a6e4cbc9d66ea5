import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attachment } from "./attach/attachment.ts";
import { decodePayload, encodePayload, type Payload } from "./payload.ts";

const hex = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const base64url = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString("base64url"));
const unit = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const words = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: "grapheme" }).filter((it) => it.length <= maxLength);
const minute = fc.nat();
const seq = fc.nat();

const facts = {
  id: hex,
  key: base64url(32),
  size: fc.integer({ min: 1, max: 4 * 1024 * 1024 }),
  description: fc.string({ maxLength: 300 }),
};
const side = fc.integer({ min: 1, max: 4096 });
const attachment: fc.Arbitrary<Attachment> = fc.oneof(
  fc.record({
    kind: fc.constant("picture" as const),
    ...facts,
    type: fc.constantFrom("image/webp" as const, "image/jpeg" as const),
    width: side,
    height: side,
  }),
  fc.record({
    kind: fc.constant("voice" as const),
    ...facts,
    type: fc.constantFrom("audio/webm" as const, "audio/ogg" as const, "audio/mp4" as const),
    ms: fc.integer({ min: 0, max: 300_000 }),
  }),
);

const payload: fc.Arbitrary<Payload> = fc.oneof(
  fc.record(
    {
      type: fc.constant("check-in" as const),
      id: hex,
      minute,
      point: fc.record({ valence: unit, arousal: unit }),
      words: fc.array(words(40), { maxLength: 12 }),
      note: words(4000),
      fold: words(60),
    },
    { requiredKeys: ["type", "id", "minute", "words"] },
  ),
  fc.record(
    {
      type: fc.constant("sharing" as const),
      id: hex,
      minute,
      text: words(8000),
      replyTo: hex,
      fold: words(60),
      attachments: fc.array(attachment, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ["type", "id", "minute", "text"] },
  ),
  fc.record({ type: fc.constant("hear" as const), id: hex, minute, of: hex, on: fc.boolean() }),
  fc.record({
    type: fc.constant("report" as const),
    id: hex,
    minute,
    letter: base64url(552),
    boxes: fc.array(fc.record({ kem: base64url(1120), box: base64url(48) }), { minLength: 1, maxLength: 32 }),
  }),
  fc.record({ type: fc.constant("retraction" as const), id: hex, minute, of: hex }),
  fc.record({ type: fc.constant("invitation" as const), id: hex, minute, secret: base64url(32), expires: seq }),
  fc.record({ type: fc.constant("withdrawal" as const), id: hex, minute, drop: hex }),
  fc.record({
    type: fc.constant("vouch" as const),
    id: hex,
    minute,
    drop: hex,
    newcomer: base64url(32),
    signature: base64url(64),
  }),
  fc.record({ type: fc.constant("leaving" as const), id: hex, minute, signature: base64url(64) }),
  fc.record({ type: fc.constant("here" as const), id: hex, minute, under: seq, signature: base64url(64) }),
);

describe("what members say", () => {
  it("comes back as it was said, whatever its kind", () => {
    fc.assert(
      fc.property(payload, (value) => {
        expect(decodePayload(encodePayload(value))).toEqual({ ok: true, value });
      }),
    );
  });

  const id = "0".repeat(32);
  const picture = {
    kind: "picture",
    id,
    key: "A".repeat(43),
    type: "image/webp",
    size: 9,
    width: 1,
    height: 1,
    description: "",
  };
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  it.each([
    ["bytes that are no UTF-8", new Uint8Array([0xff, 0xfe]), "no JSON"],
    ["half of a JSON", text({ type: "sharing" }).slice(0, 9), "no JSON"],
    ["a list", text([]), "type"],
    ["a kind that nobody knows", text({ type: "shout", id, minute: 1 }), "type"],
    [
      "a valence above one",
      text({ type: "check-in", id, minute: 1, words: [], point: { valence: 2, arousal: 0 } }),
      "point.valence",
    ],
    [
      "a feeling that is no number",
      text({ type: "check-in", id, minute: 1, words: [], point: { valence: null, arousal: 0 } }),
      "point.valence",
    ],
    ["thirteen words", text({ type: "check-in", id, minute: 1, words: Array(13).fill("x") }), "words"],
    ["an empty sharing", text({ type: "sharing", id, minute: 1, text: "" }), "text"],
    ["a sharing that is too long", text({ type: "sharing", id, minute: 1, text: "x".repeat(8001) }), "text"],
    ["a topic that says nothing", text({ type: "sharing", id, minute: 1, text: "x", fold: "" }), "fold"],
    ["no attachments in a list", text({ type: "sharing", id, minute: 1, text: "x", attachments: [] }), "attachments"],
    [
      "a picture of a kind that may carry more than pixels",
      text({ type: "sharing", id, minute: 1, text: "x", attachments: [{ ...picture, type: "image/svg+xml" }] }),
      "attachments.0.type",
    ],
    [
      "five pictures",
      text({ type: "sharing", id, minute: 1, text: "x", attachments: Array(5).fill(picture) }),
      "attachments",
    ],
    ["a sign that is neither given nor taken back", text({ type: "hear", id, minute: 1, of: id }), "on"],
    ["a report to nobody", text({ type: "report", id, minute: 1, letter: "AA", boxes: [] }), "boxes"],
    ["an id that is none", text({ type: "retraction", id: "x", minute: 1, of: id }), "id"],
    ["a field too many", text({ type: "retraction", id, minute: 1, of: id, html: "<b>" }), "html"],
    [
      "base64url with stray bits",
      text({ type: "close", id, minute: 1, round: id, set: `${"A".repeat(42)}B`, signature: "A".repeat(86) }),
      "set",
    ],
    ["half a minute", text({ type: "retraction", id, minute: 0.5, of: id }), "minute"],
  ])("is refused as %s, with the place and without the content", (_, bytes, place) => {
    const result = decodePayload(bytes);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem).toContain(place);
  });

  it("is never taken for something by chance", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodePayload(bytes).ok).toBe(false);
      }),
    );
  });
});
