import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEntry, anyU64, exactly, runs } from "../test/arbitraries.ts";
import { bytesToHex, concat, utf8ToBytes } from "./bytes.ts";
import { decode, encode } from "./codec.ts";
import { type Entry, entry, entryHash, foundingHash, hourlessEntryHash } from "./entry.ts";

const circle = new Uint8Array(16).fill(0xc1);
const previous = new Uint8Array(32).fill(0x11);
const sample: Entry = {
  seq: 2 ** 32 + 5,
  under: 3,
  epoch: 2,
  kind: "commit",
  hour: 497_000,
  id: new Uint8Array(16).fill(0x1d),
  next: new Uint8Array(32).fill(0xd0),
  hash: new Uint8Array(32),
  body: Uint8Array.of(0xb0, 0xd1),
};

describe("an entry", () => {
  test("comes back as it was written", () => {
    fc.assert(
      fc.property(anyEntry, (value) => {
        expect(decode(entry, encode(entry, value), "entry")).toEqual(value);
      }),
      { numRuns: runs },
    );
  });
});

describe("the chain hash", () => {
  const written = (label: string, hour: Uint8Array) =>
    createHash("sha256")
      .update(`${label}\0`)
      .update(previous)
      .update(circle)
      .update(Buffer.from("0000000100000005" + "0000000000000003" + "00000002" + "01", "hex"))
      .update(hour)
      .update(sample.id)
      .update(Buffer.of(1))
      .update(sample.next as Uint8Array)
      .update(Buffer.from("00000002" + "b0d1", "hex"))
      .digest("hex");

  test("is SHA-256 over the label, the hash before, the circle and the fields in order", () => {
    const hour = Buffer.alloc(4);
    hour.writeUInt32BE(sample.hour);
    expect(bytesToHex(entryHash(circle, previous, sample))).toBe(written("nexus entry 2", hour));
  });

  test("of an older log leaves the hour out", () => {
    const older = bytesToHex(hourlessEntryHash(circle, previous, sample));
    expect(older).toBe(written("nexus entry 1", new Uint8Array()));
    expect(bytesToHex(hourlessEntryHash(circle, previous, { ...sample, hour: 1 } as Entry))).toBe(older);
  });

  test("of the founding door is SHA-256 over the label, the circle and the door", () => {
    const door = new Uint8Array(32).fill(0xd0);
    const written = createHash("sha256")
      .update(concat(utf8ToBytes("nexus founding 1\0"), circle, door))
      .digest("hex");
    expect(bytesToHex(foundingHash(circle, door))).toBe(written);
  });

  test.each<[string, Partial<Entry>]>([
    ["the position", { seq: 6 }],
    ["the door it stands under", { under: 4 }],
    ["the epoch", { epoch: 3 }],
    ["the kind", { kind: "contest" }],
    ["the hour", { hour: 1 }],
    ["the id", { id: new Uint8Array(16) }],
    ["the next door", { next: new Uint8Array(32) }],
    ["the absence of a next door", { next: undefined }],
    ["the body", { body: Uint8Array.of(0xb0) }],
  ])("changes with %s", (_, change) => {
    expect(entryHash(circle, previous, { ...sample, ...change })).not.toEqual(entryHash(circle, previous, sample));
  });

  test("changes with the hash before it and with the circle", () => {
    const original = entryHash(circle, previous, sample);
    expect(entryHash(circle, new Uint8Array(32), sample)).not.toEqual(original);
    expect(entryHash(new Uint8Array(16), previous, sample)).not.toEqual(original);
  });

  test("stays when only the stored hash differs", () => {
    const moved = { ...sample, hash: new Uint8Array(32).fill(9) };
    expect(entryHash(circle, previous, moved)).toEqual(entryHash(circle, previous, sample));
  });

  test("breaks for every entry behind one that was taken out or exchanged", () => {
    const bodies = fc.array(exactly(8), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(bodies, anyU64, fc.nat(), (contents, under, pick) => {
        const chain = (list: readonly Uint8Array[]) =>
          list.reduce<Uint8Array>(
            (hash, body, index) => entryHash(circle, hash, { ...sample, under, seq: index + 1, body }),
            previous,
          );
        const at = pick % contents.length;
        const exchanged = contents.with(
          at,
          Uint8Array.from(contents[at] as Uint8Array, (byte) => byte ^ 1),
        );
        expect(chain(contents.toSpliced(at, 1))).not.toEqual(chain(contents));
        expect(chain(exchanged)).not.toEqual(chain(contents));
      }),
    );
  });
});
