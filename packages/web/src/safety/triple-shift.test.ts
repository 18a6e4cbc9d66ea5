import { describe, expect, it } from "vitest";
import { tripleShift } from "./triple-shift.ts";

type Key = { readonly key: string; readonly at: number; readonly held?: boolean; readonly ctrl?: boolean };

/** How often the keys, each pressed and let go, left the page. */
function leaves(keys: readonly Key[]): number {
  const take = tripleShift();
  let left = 0;
  for (const { key, at, held = false, ctrl = false } of keys) {
    const event = { key, ctrlKey: ctrl, altKey: false, metaKey: false };
    if (take({ ...event, type: "keydown", timeStamp: at, repeat: false })) left++;
    if (held && take({ ...event, type: "keydown", timeStamp: at + 30, repeat: true })) left++;
    if (take({ ...event, type: "keyup", timeStamp: at + 60, repeat: false })) left++;
  }
  return left;
}
const shift = (at: number, more: Partial<Key> = {}): Key => ({ key: "Shift", at, ...more });

describe("Shift pressed three times", () => {
  it("leaves, once", () => {
    expect(leaves([shift(0), shift(300), shift(600)])).toBe(1);
    expect(leaves([shift(0), shift(300), shift(600), shift(900)])).toBe(1);
  });

  it("stays when the presses are far apart", () => {
    expect(leaves([shift(0), shift(900), shift(1_800)])).toBe(0);
    expect(leaves([shift(0), shift(1_800), shift(2_100), shift(2_400)])).toBe(1);
  });

  it("stays when another key comes between, as when writing capitals", () => {
    expect(leaves([shift(0), shift(200), { key: "A", at: 300 }, shift(400)])).toBe(0);
    const take = tripleShift();
    const press = (type: string, key: string, timeStamp: number) =>
      take({ type, key, timeStamp, ctrlKey: false, altKey: false, metaKey: false, repeat: false });
    // Shift stays down while letters are written.
    for (let at = 0; at < 3; at++) {
      expect(press("keydown", "Shift", at * 100)).toBe(false);
      expect(press("keydown", "A", at * 100 + 10)).toBe(false);
      expect(press("keyup", "A", at * 100 + 20)).toBe(false);
      expect(press("keyup", "Shift", at * 100 + 30)).toBe(false);
    }
  });

  it("stays when Shift is held, or pressed with others", () => {
    expect(leaves([shift(0, { held: true }), shift(200, { held: true }), shift(400, { held: true })])).toBe(0);
    expect(leaves([shift(0, { ctrl: true }), shift(200, { ctrl: true }), shift(400, { ctrl: true })])).toBe(0);
  });
});
