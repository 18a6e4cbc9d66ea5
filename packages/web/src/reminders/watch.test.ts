import type { CircleView } from "@nexus/circle";
import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchReminders } from "./watch.ts";

const NOON = new Date(2026, 10, 24, 12).getTime();
const MINUTE = 60_000;

let told: string[];
beforeEach(() => {
  told = [];
  vi.useFakeTimers({ now: NOON });
  const notice = vi.fn(function tell(text: string) {
    told.push(text);
  });
  vi.stubGlobal("Notification", Object.assign(notice, { permission: "granted" }));
  vi.stubGlobal("navigator", {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A circle with one round of which this device reminds at this moment. */
const reminding = (remindAt: number, waitsForMe = true) =>
  ({ rounds: [{ remindAt, waitsForMe }] }) as unknown as CircleView;

it("a round is called to mind once, at its moment, without a name", async () => {
  const circles = signal([reminding(NOON + 30 * MINUTE)]);
  const stop = watchReminders(circles);
  await vi.advanceTimersByTimeAsync(29 * MINUTE);
  expect(told).toEqual([]);
  // Something else is said in the circle meanwhile.
  circles.value = [reminding(NOON + 30 * MINUTE)];
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(told).toEqual(["You wished to come back to something."]);
  stop();
});

it("a round that does not wait any more is not called to mind, nor is one after its reminder was let go", async () => {
  const circles = signal([reminding(NOON + 30 * MINUTE)]);
  const stop = watchReminders(circles);
  circles.value = [reminding(NOON + 30 * MINUTE, false)];
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  circles.value = [reminding(NOON + 90 * MINUTE)];
  stop();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(told).toEqual([]);
});
