import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs, someShafts } from "../../test/histories.ts";
import { ownDyes } from "../colour/dyes.ts";
import { flawsOf } from "../draft/check.ts";
import { clothSha256, drawdownSha256 } from "../draft/digest.ts";
import { loomWith } from "../draft/loom.ts";
import { motifs, tensions } from "./history.ts";
import { type Gesture, type WeavingSession, weaveSession } from "./session.ts";
import { MIDDLE, placeOf, toneOf } from "./tones.ts";

const aGesture: fc.Arbitrary<Gesture> = fc.record({
  thread: fc.integer({ min: 1, max: MIDDLE }),
  tension: fc.constantFrom(...tensions),
  motif: fc.constantFrom(...motifs),
});
const aSession = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 32 }),
  at: fc.integer({ min: 0, max: 3e12 }),
  people: fc.constant(3),
  gestures: fc.array(aGesture, { minLength: 3, maxLength: 40 }),
});
const woven = (session: WeavingSession, shafts = 16) => {
  const cloth = weaveSession(session, { shafts });
  if (!cloth) throw new Error("too few gave a thread");
  return cloth;
};
const ofThree: WeavingSession = {
  seed: "for ever",
  at: 20_000 * 86_400_000,
  people: 3,
  gestures: [
    { thread: 2, tension: "tight", motif: "rose" },
    { thread: 14, tension: "loose", motif: "diamond" },
    { thread: 17, tension: "even", motif: "table" },
  ],
};

describe("a weaving session", () => {
  it("can be woven on the loom that was asked for, whatever was chosen", () => {
    const property = fc.property(aSession, someShafts, (session, shafts) => {
      expect(flawsOf(woven(session, shafts).draft, loomWith(shafts))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs });
  });

  it("is the same to the last crossing and colour, in whatever order the gestures came", () => {
    const property = fc.property(aSession, fc.infiniteStream(fc.nat()), (session, keys) => {
      const mixed = session.gestures
        .map((gesture) => ({ gesture, key: keys.next().value }))
        .sort((one, other) => one.key - other.key)
        .map(({ gesture }) => gesture);
      const [one, other] = [woven(session), woven({ ...session, gestures: mixed })];
      expect(drawdownSha256(other.drawdown)).toBe(drawdownSha256(one.drawdown));
      expect(other.draft).toEqual(one.draft);
    });
    fc.assert(property, { numRuns: runs });
  });

  it("shows everyone's thread, and more of it the tighter it was chosen", () => {
    const { draft } = woven(ofThree);
    const picks = (tone: number) => draft.weft.colours.filter((colour) => colour === tone + 1).length;
    expect(picks(2)).toBe(3 * picks(14));
    expect(picks(17)).toBe(2 * picks(14));
    expect(picks(14)).toBeGreaterThan(0);
  });

  it("is another cloth for another figure, tightness or thread", () => {
    const changed = (change: Partial<Gesture>) => {
      const [first, ...rest] = ofThree.gestures as [Gesture, ...Gesture[]];
      const { draft, drawdown } = woven({ ...ofThree, gestures: [{ ...first, ...change }, ...rest] });
      return `${drawdownSha256(drawdown)} ${draft.weft.colours.join()}`;
    };
    const all = [changed({}), changed({ motif: "star" }), changed({ tension: "loose" }), changed({ thread: 3 })];
    expect(new Set(all).size).toBe(4);
  });

  it("is none where so few gave a thread that it would be somebody's", () => {
    expect(weaveSession({ ...ofThree, gestures: ofThree.gestures.slice(1) })).toBeUndefined();
    expect(weaveSession({ ...ofThree, gestures: [] })).toBeUndefined();
  });

  it("hangs, for one session that never changes, on one hash", () => {
    expect(drawdownSha256(woven(ofThree).drawdown)).toBe(
      "992bf0738aa574c3668d121d450bdba26cd564b6c3849a0d7704d76dc7c46c5c",
    );
    expect(drawdownSha256(woven(ofThree, 4).drawdown)).toBe(
      "d3be7938b171c2d9a679544d729c82497ba02a3dc8af3e00994d2b28c4193775",
    );
  });

  it("has a fingerprint that tells its yarns apart too, and none of anyone's own colours", () => {
    const other = {
      ...ofThree,
      gestures: ofThree.gestures.map((it) => ({ ...it, thread: it.thread === 2 ? 3 : it.thread })),
    };
    expect(clothSha256(woven(other))).not.toBe(clothSha256(woven(ofThree)));
    const dyed = weaveSession(ofThree, { dyes: ownDyes({ joyful: [0.2, 0, 0] }) });
    expect(dyed && clothSha256(dyed)).toBe(clothSha256(woven(ofThree)));
  });

  it("has a place on the field for every yarn", () => {
    for (let tone = 1; tone <= MIDDLE; tone++) expect(toneOf(placeOf(tone))).toBe(tone);
  });
});
