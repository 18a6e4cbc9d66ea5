import { expect, test } from "vitest";
import { encodeReply, encodeRequest } from "./frames.ts";
import { limits } from "./limits.ts";

const id = new Uint8Array(16);
const key = new Uint8Array(32);

test("a commit of the largest size that brings somebody in fits into one frame", () => {
  const raw = encodeRequest({
    type: "append",
    ref: 1,
    circle: id,
    door: key,
    id,
    kind: "commit",
    next: key,
    answers: [{ drop: id, body: new Uint8Array(limits.answer) }],
    body: new Uint8Array(limits.commit),
  });
  expect(raw.length).toBeLessThanOrEqual(limits.frame);
});

test("a drop with the largest offer, knock and answer fits into one frame", () => {
  const raw = encodeReply({
    type: "dropOpened",
    ref: 1,
    expires: 1,
    offer: new Uint8Array(limits.offer),
    knock: new Uint8Array(limits.knock),
    answer: new Uint8Array(limits.answer),
  });
  expect(raw.length).toBeLessThanOrEqual(limits.frame);
});

test("one frame may fill the queue of a slow reader, so a frame never has to be cut", () => {
  expect(limits.frame).toBeLessThanOrEqual(limits.queued);
});
