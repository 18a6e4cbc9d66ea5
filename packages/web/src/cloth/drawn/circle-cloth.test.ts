import {
  type CircleView,
  circleHistory,
  defaultAgreement,
  type MemberView,
  type RoundItem,
  type TimelineItem,
} from "@nexus/circle";
import { DAY, historyOf, weaveHistory } from "@nexus/weave";
import { describe, expect, it } from "vitest";

import { dayWaits } from "./day-waits.ts";

const MORNING = 20_000 * DAY + 7 * 3_600_000;

const someone = (id: string, over: Partial<MemberView> = {}) =>
  ({ id, name: id, isHere: true, since: undefined, ...over }) as MemberView;
const felt = (author: string, valence: number, over: object = {}) =>
  ({ kind: "check-in", author, at: MORNING, waiting: false, point: { valence, arousal: 0 }, ...over }) as TimelineItem;
const circle = (members: readonly MemberView[], timeline: readonly TimelineItem[]) =>
  ({ id: "c1", name: "River", members, timeline, agreement: defaultAgreement }) as unknown as CircleView;
const structures = (view: CircleView) =>
  weaveHistory(historyOf(circleHistory(view)))
    .passages.slice(1)
    .map(({ structure }) => structure);

const three = [someone("ada"), someone("bo"), someone("cy")];
const all = [felt("ada", 1), felt("bo", 1), felt("cy", -1)];

describe("a circle's cloth", () => {
  it("is woven from check-ins that have a place, once three told", () => {
    expect(structures(circle(three, all))).toEqual(["opposite"]);
    expect(structures(circle(three, all.slice(1)))).toEqual([]);
    expect(structures(circle(three, [...all.slice(1), felt("ada", 1, { point: undefined })]))).toEqual([]);
  });

  it("has nothing of what still waits to go out, nor of what was taken back", () => {
    expect(structures(circle(three, [...all.slice(1), felt("ada", 1, { waiting: true })]))).toEqual([]);
    const takenBack = { kind: "retracted", author: "ada", at: MORNING, waiting: false } as TimelineItem;
    expect(structures(circle(three, [...all.slice(1), takenBack]))).toEqual([]);
  });

  it("asks on each day for as many as were there on that day", () => {
    const lateComer = someone("cy", { since: (MORNING + 3 * DAY) / 3_600_000 });
    const two = [felt("ada", 1), felt("bo", 1)];
    expect(structures(circle([someone("ada"), someone("bo"), lateComer], two))).toEqual(["alike"]);
    const left = { kind: "gone", author: "cy", at: MORNING - 2 * DAY } as TimelineItem;
    const without = [someone("ada"), someone("bo"), someone("cy", { isHere: false })];
    expect(structures(circle(without, [left, ...two]))).toEqual(["alike"]);
    expect(structures(circle(without, two))).toEqual([]);
  });

  it("waits on a day on which I told for as many more as it takes, and says nothing to who did not tell", () => {
    const today = (...said: readonly TimelineItem[]) => dayWaits({ ...circle(three, said), me: "ada" }, MORNING);
    expect(today(felt("ada", 1))).toBe(2);
    expect(today(felt("ada", 1), felt("ada", 0), felt("bo", 1))).toBe(1);
    expect(today(...all)).toBe(0);
    expect(today(felt("bo", 1))).toBe(0);
    expect(today(felt("ada", 1, { at: MORNING - DAY }))).toBe(0);
  });

  it("has a figure for a round that opened, with a thread for each who gave words, and none for an exchange", () => {
    const gave = (kind: string, by: string) => ({ kind, by, text: "" });
    const round = (over: object) =>
      ({
        kind: "round",
        author: "ada",
        at: MORNING,
        round: {
          form: "sealed",
          phase: "opened",
          contributions: [gave("words", "ada"), gave("words", "bo"), gave("words", "cy")],
          ...over,
        },
      }) as unknown as RoundItem;
    expect(structures(circle(three, [round({})]))).toEqual(["round"]);
    expect(structures(circle(three, [round({ phase: "open" })]))).toEqual([]);
    expect(structures(circle(three, [round({ form: "exchange" })]))).toEqual([]);
    const passed = [gave("words", "ada"), gave("words", "bo"), gave("pass", "cy")];
    expect(structures(circle(three, [round({ contributions: passed })]))).toEqual([]);
    const { rounds } = historyOf(circleHistory(circle(three, [felt("ada", 1), round({})])));
    expect(rounds?.[0]?.given.map(({ point }) => point.valence)).toEqual([1, 0, 0]);
  });
});
