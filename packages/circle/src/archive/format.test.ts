import { randomBytes } from "node:crypto";
import { isPaddedLength } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePublicKey, SEALED_TO_CODE } from "../keyring/code-keys.ts";
import { openArchive, sealArchive } from "./format.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const code = random(16);
const publicKey = await codePublicKey(code);
const rows = [{ key: "journal/1", value: new Uint8Array(Buffer.from("a plain secret")) }];
const file = await sealArchive(publicKey, { made: 7, rows }, random);
const HEAD = 16 + SEALED_TO_CODE;

describe("an archive", () => {
  it("comes back as it was, whatever was in it", async () => {
    const anyRows = fc.array(
      fc.record({ key: fc.string({ maxLength: 60 }), value: fc.uint8Array({ maxLength: 2000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(anyRows, async (some) => {
        const sealed = await sealArchive(publicKey, { made: 7, rows: some }, random);
        expect(isPaddedLength(sealed.length - HEAD)).toBe(true);
        expect(await openArchive(code, sealed)).toEqual({ made: 7, rows: some });
      }),
      { numRuns: 20 },
    );
  });

  it("shows nothing, and is another file each time", async () => {
    expect(Buffer.from(file).includes("a plain secret")).toBe(false);
    expect(await sealArchive(publicKey, { made: 7, rows }, random)).not.toEqual(file);
  });

  it("opens for its own code only", async () => {
    await expect(openArchive(random(16), file)).rejects.toMatchObject({ code: "archive-wrong" });
  });

  it("is refused when it was cut or changed anywhere", async () => {
    for (const length of [0, 10, 16, HEAD, HEAD + 1, file.length - 1]) {
      await expect(openArchive(code, file.subarray(0, length))).rejects.toThrow(/^archive-(malformed|wrong)/);
    }
    for (const at of [0, 15, 16, HEAD - 1, HEAD, HEAD + 30, file.length - 1]) {
      const changed = file.slice();
      changed[at] = (changed[at] as number) ^ 1;
      await expect(openArchive(code, changed)).rejects.toThrow(/^archive-(malformed|wrong)/);
    }
  });
});
