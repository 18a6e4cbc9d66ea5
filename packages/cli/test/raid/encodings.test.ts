import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64Core, formsOfBytes, formsOfText } from "../../src/raid/encodings.ts";

const names = (text: string) => formsOfText(text).map((form) => form.name);

describe("the forms of a secret", () => {
  test("text is known as itself, wide, armoured and as a digest", () => {
    const forms = new Map(formsOfText("kestrel-9f3a00c1").map((form) => [form.name, form.bytes]));
    const text = (name: string) => forms.get(name)?.toString("latin1");
    expect(text("UTF-8")).toBe("kestrel-9f3a00c1");
    expect(forms.get("UTF-16LE")).toEqual(Buffer.from("kestrel-9f3a00c1", "utf16le"));
    expect(forms.get("UTF-16BE")?.subarray(0, 4)).toEqual(Buffer.from([0, 107, 0, 101]));
    expect(text("hex")).toBe(Buffer.from("kestrel-9f3a00c1").toString("hex"));
    expect(text("HEX")).toBe(Buffer.from("kestrel-9f3a00c1").toString("hex").toUpperCase());
    expect(text("PERCENT")).toMatch(/^%6B%65%73/);
    expect(forms.get("sha256")).toEqual(createHash("sha256").update("kestrel-9f3a00c1").digest());
    expect(text("hex of md5")).toBe(createHash("md5").update("kestrel-9f3a00c1").digest("hex"));
    expect(text("base64 at offset 0 of sha1")).toHaveLength(26);
    expect(text("hex, in UTF-16LE")).toContain("6\0b\0");
  });

  test("no form is short enough to be found in noise, and none stands twice", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (text) => {
        const forms = formsOfText(text);
        expect(forms.every((form) => form.bytes.length >= 8)).toBe(true);
        expect(new Set(forms.map((form) => form.bytes.toString("latin1"))).size).toBe(forms.length);
      }),
    );
    expect(names("short")).not.toContain("UTF-8");
    expect(names("short")).toContain("UTF-16LE");
  });

  test("the core of base64 stands in every encoding that holds the secret at that offset", () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 40 }),
        fc.nat(2),
        bytes(9),
        fc.uint8Array({ maxLength: 7 }),
        (secret, offset, before, after) => {
          const whole = Buffer.concat([before.subarray(0, 6 + offset), secret, after]);
          for (const alphabet of ["base64", "base64url"] as const) {
            expect(whole.toString(alphabet)).toContain(base64Core(secret, offset, alphabet));
          }
        },
      ),
    );
  });

  test("bytes are known raw, armoured and as a digest", () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
    const found = new Map(formsOfBytes(key).map((form) => [form.name, form.bytes.toString("latin1")]));
    expect(found.get("raw")).toBe(Buffer.from(key).toString("latin1"));
    expect(found.get("base64url at offset 0")).toBe(Buffer.from(key).toString("base64url").slice(0, 42));
    expect(found.has("percent")).toBe(false);
  });
});
