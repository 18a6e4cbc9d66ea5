import { bytesToBase64url, limits } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Footing } from "../agreement/footing.ts";
import type { MemberId } from "../api.ts";
import { type CircleState, emptyState } from "../state/state.ts";
import { judgeExchange, OPEN_AT_ONCE } from "./decide.ts";
import { endExchange, foldExchange, lapsedBy, withoutAbsent } from "./fold.ts";
import type { ExchangePayload } from "./payloads.ts";
import { commitmentTo } from "./record.ts";

const HOUR = 500_000;
const [mira, jun, eve, old] = ["a", "b", "e", "0"].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const here = {
  members: [mira, jun, eve, old].map((id) => ({ id, roundKey: id === old ? undefined : new Uint8Array(32) })),
} as unknown as Footing;

const key = (n: number) => bytesToBase64url(new Uint8Array(32).fill(n));
const [keyOfMira, keyOfJun] = [key(1), key(2)];
let ids = 0;
const id = () => (++ids).toString(16).padStart(32, "0");
const the = "f".repeat(32);

const asks = (over: object = {}) =>
  ({ type: "exchange", id: the, minute: 1, with: jun, hours: 24, question: "", ...over }) as ExchangePayload;
const gives = (fits: string) =>
  ({ type: "give", id: id(), minute: 1, exchange: the, commitment: commitmentTo(fits), body: "" }) as ExchangePayload;
const lifts = (...keys: [string, string]): ExchangePayload => ({
  type: "lift",
  id: id(),
  minute: 1,
  exchange: the,
  keys,
});
const stops = (): ExchangePayload => ({ type: "stop", id: id(), minute: 1, exchange: the });

type Line = readonly [author: MemberId, payload: ExchangePayload, hour?: number];

const withoutLapsed = (state: CircleState, hour: number) =>
  lapsedBy(state, hour).reduce((left, { id }) => endExchange(left, id), state);

/** What the law says to each, one after the other, and the state after them. */
function play(lines: readonly Line[]): { codes: readonly (string | undefined)[]; state: CircleState } {
  let state = emptyState;
  const codes = lines.map(([author, payload, hour = HOUR], seq) => {
    state = withoutLapsed(state, hour);
    const said = { author, payload, hour, seq };
    const refused = judgeExchange(here, state, said);
    if (!refused) state = foldExchange(state, said);
    return refused?.code;
  });
  return { codes, state };
}

const both: readonly Line[] = [
  [mira, asks()],
  [mira, gives(keyOfMira)],
  [jun, gives(keyOfJun)],
];
const openIn = (state: CircleState) => state.exchanges?.open[the];

describe("the law of exchanges", () => {
  test("lets two answer and lift, and is done with it", () => {
    const { codes, state } = play([...both, [jun, lifts(keyOfMira, keyOfJun)], [mira, lifts(keyOfMira, keyOfJun)]]);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(state.exchanges).toEqual({ open: {}, over: [the] });
  });

  test.each<[string, readonly Line[], string]>([
    ["an exchange with oneself", [[jun, asks()]], "entry-invalid"],
    ["one with somebody who is not here", [[mira, asks({ with: "9".repeat(32) })]], "entry-invalid"],
    ["one with a device that is too old", [[mira, asks({ with: old })]], "round-keys"],
    ["the id of another's exchange", [both[0] as Line, [eve, asks()]], "entry-invalid"],
    ["an answer of a third", [both[0] as Line, [eve, gives(key(3))]], "law-round"],
    ["another answer", [...both.slice(0, 2), [mira, gives(key(3))]], "round-twice"],
    ["the other's answer as one's own", [...both.slice(0, 2), [jun, gives(keyOfMira)]], "entry-invalid"],
    ["keys before both have answered", [...both.slice(0, 2), [mira, lifts(keyOfMira, keyOfJun)]], "round-early"],
    ["keys the other way round", [...both, [mira, lifts(keyOfJun, keyOfMira)]], "entry-invalid"],
    ["keys that were not promised", [...both, [mira, lifts(keyOfMira, key(3))]], "entry-invalid"],
    ["keys from a third", [...both, [eve, lifts(keyOfMira, keyOfJun)]], "law-round"],
    ["a stop by a third", [...both, [eve, stops()]], "law-round"],
  ])("refuses %s", (_, lines, code) => {
    const { codes } = play(lines);
    expect(codes.at(-1)).toBe(code);
    expect(codes.slice(0, -1).every((it) => it === undefined)).toBe(true);
  });

  test("lets a member have so many open and no more", () => {
    const many = Array.from({ length: OPEN_AT_ONCE }, (): Line => [mira, asks({ id: id() })]);
    expect(play([...many, [mira, asks()]]).codes.at(-1)).toBe("law-round");
    expect(play([...many, [eve, asks()]]).codes.at(-1)).toBeUndefined();
  });

  test("passes over what is said again, and what comes too late", () => {
    const again: Line[] = [both[0] as Line, both[1] as Line];
    expect(play([...both, ...again]).state).toEqual(play(both).state);
    const late: Line[] = [
      [mira, asks()],
      [jun, gives(keyOfJun), HOUR + 25],
    ];
    expect(play(late)).toMatchObject({
      codes: [undefined, undefined],
      state: { exchanges: { open: {}, over: [the] } },
    });
    expect(
      openIn(
        play([
          [mira, asks()],
          [jun, gives(keyOfJun), HOUR + 24],
        ]).state,
      )?.given,
    ).toHaveProperty(jun);
  });
});

describe("an exchange", () => {
  test("is gone when it is stopped, and cannot begin again", () => {
    const { codes, state } = play([
      [mira, asks()],
      [jun, stops()],
      [mira, asks()],
      [jun, gives(keyOfJun)],
    ]);
    expect(codes).toEqual([undefined, undefined, undefined, undefined]);
    expect(openIn(state)).toBeUndefined();
  });

  test("that both have answered opens by keys that were left before it was stopped", () => {
    const stopped = play([...both, [jun, stops()]]).state;
    expect(openIn(stopped)).toMatchObject({ isStopped: true });
    expect(openIn(play([...both, [jun, stops()], [mira, lifts(keyOfMira, keyOfJun)]]).state)).toBeUndefined();
  });

  test("waits for both keys past its deadline, for as long as a lock lasts", () => {
    const deadline = HOUR + 25;
    expect(openIn(withoutLapsed(play(both).state, deadline + limits.lockHours))).toBeDefined();
    expect(openIn(withoutLapsed(play(both).state, deadline + limits.lockHours + 24))).toBeUndefined();
  });

  test("ends with the membership of either, and of nobody else", () => {
    const { state } = play(both);
    const left = (...here: string[]) => openIn(withoutAbsent(state, new Set(here)));
    expect(left(mira, jun)).toBeDefined();
    for (const one of [mira, jun]) expect(left(one, eve)).toBeUndefined();
  });

  test("has at most one answer of each, whatever is said in whatever order", () => {
    const author = fc.constantFrom(mira, jun, eve);
    const fits = fc.constantFrom(keyOfMira, keyOfJun, key(3));
    const anything = fc.oneof(
      fc.constant(asks()),
      fits.map(gives),
      fc.tuple(fits, fits).map((keys) => lifts(...keys)),
      fc.constant(stops()),
    );
    const anyLine = fc.tuple(author, anything, fc.integer({ min: HOUR, max: HOUR + 30 }));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const first = new Map<string, string>();
        let state = emptyState;
        for (const [seq, [author, payload, hour]] of lines.entries()) {
          const said = { author, payload, hour, seq };
          if (!judgeExchange(here, state, said)) state = foldExchange(state, said);
          const record = openIn(state);
          if (!record) first.clear();
          for (const [member, commitment] of Object.entries(record?.given ?? {})) {
            expect([record?.by, record?.with]).toContain(member);
            expect(first.get(member) ?? commitment).toBe(commitment);
            first.set(member, commitment);
          }
        }
      }),
    );
  });
});
