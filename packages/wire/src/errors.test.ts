import { describe, expect, test } from "vitest";
import { type ErrorCode, isErrorCode, NexusError } from "./codes.ts";
import { clientErrors, errors, sanctuaryErrors } from "./errors.ts";
import { decodeReply, encodeReply } from "./frames.ts";

const codes = Object.keys(errors) as ErrorCode[];

/** Words of the workshop, that nobody should have to know. */
const workshop = /\b(?:mls|epoch|nonce|hash|socket|frame|payload|bytes?|null|undefined|exception|invalid|timeout)\b/i;

describe("every error code", () => {
  test.each(codes)("%s has two plain sentences", (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const sentence of [errors[code].means, errors[code].next]) {
      expect(sentence).toMatch(/^[A-Z].*[.]$/);
      expect(sentence.length).toBeLessThanOrEqual(140);
      expect(sentence).not.toMatch(workshop);
      expect(sentence).not.toMatch(/ {2}|\.\.|[<>{}`]/);
    }
  });

  test("means something of its own", () => {
    const meanings = codes.map((code) => errors[code].means);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  test("is either the sanctuary's or the client's", () => {
    expect(Object.keys(sanctuaryErrors).filter((code) => code in clientErrors)).toEqual([]);
  });

  test.each(Object.keys(sanctuaryErrors))("%s fits into a refusal", (code) => {
    const refused = { type: "refused", ref: 1, code, detail: "" } as const;
    expect(decodeReply(encodeReply(refused))).toEqual(refused);
  });
});

describe("isErrorCode", () => {
  test("knows the codes of the list and nothing that every object has", () => {
    expect(codes.every(isErrorCode)).toBe(true);
    for (const foreign of ["", "door", "toString", "constructor", "__proto__"])
      expect(isErrorCode(foreign)).toBe(false);
  });
});

describe("NexusError", () => {
  test("carries its code, its detail and its cause", () => {
    const cause = new Error("EIO");
    const error = new NexusError("store-failed", "commit of circle log", { cause });
    expect(error).toMatchObject({ name: "NexusError", code: "store-failed", detail: "commit of circle log", cause });
    expect(error.message).toBe("store-failed: commit of circle log");
    expect(new NexusError("disk-full").message).toBe("disk-full");
  });
});
