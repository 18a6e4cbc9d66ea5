import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { fromText } from "../text.ts";
import { answerToLine } from "./answer.ts";
import {
  beginGathering,
  decodeGathering,
  encodeGathering,
  type Gathering,
  progressOf,
  requestOf,
  takeLine,
} from "./gathering.ts";
import { lineToRequest, requestToLine, requestWords } from "./request.ts";
import { dealKept, type HeldShare } from "./share-set.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const kept = { code: random(16), origins: ["https://a.example"] };
const names = ["Ben", "Cal", "Dov"];
let it0: Gathering;
let shares: readonly HeldShare[];

beforeEach(async () => {
  it0 = await beginGathering("Ada", random);
  shares = dealKept(kept, 2, 3, random);
});

const line = (n: number, change: Partial<HeldShare> = {}, to: Gathering = it0) =>
  answerToLine(fromText(to.key), { share: { ...(shares[n] as HeldShare), ...change }, name: names[n] as string });

async function takeAll(from: Gathering, lines: readonly string[]): Promise<{ it: Gathering; taken: string[] }> {
  let it = from;
  const taken: string[] = [];
  for (const each of lines) {
    const took = await takeLine(it, each);
    it = took.next;
    taken.push(took.taken);
  }
  return { it, taken };
}

describe("gathering shares", () => {
  it("opens with as many as are needed, whoever they come from, and keeps them over a restart", async () => {
    const first = await takeLine(it0, await line(2));
    expect(first).toMatchObject({ taken: "taken", name: "Dov" });
    expect(progressOf(first.next)).toEqual({ given: ["Dov"], apart: [], needed: 2, opened: undefined });
    const again = decodeGathering(encodeGathering(first.next));
    const { it } = await takeAll(again, [await line(0)]);
    expect(progressOf(it)).toEqual({ given: ["Dov", "Ben"], apart: [], needed: 2, opened: kept });
  });

  it("names whoever gives a share that is not the one that was dealt, and goes on without it", async () => {
    const share = (shares[0] as HeldShare).share.with(0, ((shares[0] as HeldShare).share[0] as number) ^ 1);
    const bad = await takeLine(it0, await line(0, { share }));
    expect(bad).toMatchObject({ next: it0, taken: "bad-share", name: "Ben" });
    const { it } = await takeAll(bad.next, [await line(1), await line(2)]);
    expect(progressOf(it).opened).toEqual(kept);
  });

  it("sets apart what belongs to another dealing, also where it was made up whole", async () => {
    const made = dealKept({ code: random(16), origins: [] }, 3, 3, random);
    const lie = await answerToLine(fromText(it0.key), { share: made[0] as HeldShare, name: "Ben" });
    const { it, taken } = await takeAll(it0, [lie, await line(1), await line(2)]);
    expect(taken).toEqual(["taken", "taken", "taken"]);
    expect(progressOf(it)).toEqual({ given: ["Cal", "Dov"], apart: ["Ben"], needed: 2, opened: kept });
  });

  it("says when enough came and they open nothing", async () => {
    const sealed = (shares[0] as HeldShare).sealed.with(40, ((shares[0] as HeldShare).sealed[40] as number) ^ 1);
    const { it } = await takeAll(it0, [await line(0, { sealed }), await line(1, { sealed })]);
    expect(progressOf(it).opened).toBe(false);
  });

  it("takes a share once, and nothing that was for another request", async () => {
    const other = await beginGathering("Ada", random);
    const { taken } = await takeAll(it0, [await line(0), await line(0), await line(1, {}, other)]);
    expect(taken).toEqual(["taken", "again", "for-another"]);
  });

  it("takes no other text for a share, and no damage for a reason to fall over", async () => {
    const good = await line(0);
    const cut = good.slice(0, -8);
    const { taken } = await takeAll(it0, ["", "hello", requestToLine(requestOf(it0)), cut, `see: ${good} thanks`]);
    expect(taken).toEqual(["no-answer", "no-answer", "no-answer", "for-another", "taken"]);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (noise) => {
        const took = await takeLine(it0, `nexus-share.${noise}`);
        expect(["no-answer", "for-another"]).toContain(took.taken);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a damaged row by its name", () => {
    for (const row of ["", "{", "{}", '{"name":"Ada","secret":"x","key":"y","answers":[]}']) {
      expect(() => decodeGathering(new TextEncoder().encode(row))).toThrow("vault-damaged");
    }
  });
});

describe("a request", () => {
  it("survives the way through a line, also within other words", () => {
    const asked = requestOf(it0);
    expect(lineToRequest(requestToLine(asked))).toEqual(asked);
    expect(lineToRequest(`Ada here:\n${requestToLine(asked)}\nCall me!`)).toEqual(asked);
    expect(lineToRequest(requestToLine(asked).slice(0, -3))).toBeUndefined();
    expect(lineToRequest("nexus-request.")).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(lineToRequest(`nexus-request.${noise}`)).toBeUndefined();
      }),
    );
  });

  it("has six words that change with its key and with its name", async () => {
    const asked = requestOf(it0);
    const words = await requestWords(asked);
    expect(words).toHaveLength(6);
    expect(await requestWords(requestOf(decodeGathering(encodeGathering(it0))))).toEqual(words);
    expect(await requestWords({ ...asked, name: "Eve" })).not.toEqual(words);
    expect(await requestWords({ ...asked, key: random(32) })).not.toEqual(words);
  });
});
