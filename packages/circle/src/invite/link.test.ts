import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secretToDropKeys } from "./drop-keys.ts";
import { knockWords } from "./knock-words.ts";
import { invitationLink, parseLink } from "./link.ts";

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("a link", () => {
  it("carries its secret behind the # and gives it back", () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const link = invitationLink({ origin: "https://circle.example:8443" }, bytes);
        expect(new URL(link).pathname + new URL(link).search).toBe("/");
        expect(parseLink(`  ${link}\n`)).toEqual({
          kind: "join",
          origin: "https://circle.example:8443",
          secret: bytes,
        });
      }),
    );
  });

  it("may found, with a code or without", () => {
    expect(parseLink("http://localhost:8080/#found=AAEC")).toEqual({
      kind: "found",
      origin: "http://localhost:8080",
      code: new Uint8Array([0, 1, 2]),
    });
    expect(parseLink("https://open.example")).toMatchObject({ kind: "found", code: new Uint8Array() });
  });

  it.each([
    "",
    "hello",
    "ftp://x/#join=AA",
    "javascript:alert(1)",
    "https://x/#join=",
    "https://x/#join=AAAA",
    "https://x/#found=A",
    "https://x/#other",
  ])("is refused when it is %j", (text) => {
    expect(() => parseLink(text)).toThrow(expect.objectContaining({ code: "link-malformed" }));
  });
});

describe("what follows from a link's secret", () => {
  it("is always the same for the same secret, and unlike for another", async () => {
    const one = await secretToDropKeys(new Uint8Array(32).fill(1));
    const same = await secretToDropKeys(new Uint8Array(32).fill(1));
    const other = await secretToDropKeys(new Uint8Array(32).fill(2));
    expect(one.name).toBe(same.name);
    expect(one.key.publicKey).toEqual(same.key.publicKey);
    const all = [one, other].flatMap((keys) =>
      [keys.offer, keys.knock, keys.answer].map((key) => Buffer.from(key).toString("hex")),
    );
    expect(new Set(all).size).toBe(6);
  });

  it("gives four words that change with the newcomer and with the link", () => {
    const link = new Uint8Array(32);
    const words = knockWords(link, new Uint8Array([1]));
    expect(words).toHaveLength(4);
    expect(words.every((word) => /^[a-z]{3,}$/.test(word))).toBe(true);
    expect(knockWords(link, new Uint8Array([1]))).toEqual(words);
    expect(knockWords(link, new Uint8Array([2]))).not.toEqual(words);
    expect(knockWords(new Uint8Array(32).fill(9), new Uint8Array([1]))).not.toEqual(words);
  });
});
