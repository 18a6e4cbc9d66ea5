import { expect, it } from "vitest";
import { smallWif } from "../../test/small.wif.ts";
import { numbersFrom } from "../cloth/chance.ts";
import { drawdownSha256 } from "../draft/digest.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { floatsOf } from "../draft/floats.ts";
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";
import { readWif } from "./read.ts";

/** Files; five times as many with `npm run test:long`. */
const ROUNDS = Number(process.env.NEXUS_FUZZ ?? 20_000);
/** In ms of a processor: the largest cloth that the limits allow. */
const LONGEST = 5_000;

/** What this process has worked so far; what others do on the machine does not count. */
const workedMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const pieces = [
  "=",
  ",",
  ";",
  "\n",
  "[",
  "]",
  "0",
  "1",
  "-1",
  "65536",
  "99999999999",
  "1.5",
  "\u0000",
  "é",
  "true",
  "LIFTPLAN",
];

/** A file with some of it cut, doubled, moved or replaced. */
function damaged(file: string, number: () => number): string {
  let text = file;
  for (let cuts = 1 + Math.floor(number() * 6); cuts > 0; cuts--) {
    const [one, other] = [Math.floor(number() * text.length), Math.floor(number() * text.length)];
    const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 40)];
    const piece = pieces[Math.floor(number() * pieces.length)] ?? "";
    const kind = Math.floor(number() * 4);
    const middle = kind === 0 ? "" : kind === 1 ? piece : kind === 2 ? text.slice(from, to).repeat(2) : piece.repeat(9);
    text = text.slice(0, from) + middle + text.slice(kind === 1 ? from : to);
  }
  return text;
}

it(`each of ${ROUNDS} damaged files is a cloth or a refusal by name, in bounded time`, () => {
  const seeds = [
    smallWif(),
    smallWif({ LIFTPLAN: ["1=1", "2=2,3", "6=4"] }),
    smallWif({ TIEUP: ["1=1,2,3,4"] }, "\r\n"),
  ];
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const file = damaged(seeds[round % seeds.length] as string, numbersFrom(round));
    const began = workedMs();
    const outcome = outcomeOf(file, round);
    slowest = Math.max(slowest, workedMs() - began);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(slowest).toBeLessThan(LONGEST);
  expect(outcomes.get("cloth")).toBeGreaterThan(ROUNDS / 20);
  expect(outcomes.size).toBeGreaterThan(4);
}, 600_000);

function outcomeOf(file: string, round: number): string {
  try {
    const drawdown = drawdownOf(readWif(file));
    expect(drawdown.ends * drawdown.picks).toBeLessThanOrEqual(limits.crossings);
    floatsOf(drawdown);
    drawdownSha256(drawdown);
    return "cloth";
  } catch (error) {
    if (error instanceof WeaveError) return error.code;
    throw new Error(`File ${round} ended in something else.`, { cause: error });
  }
}

it("the largest file that is read at all, all of it one table, ends in time", () => {
  const many = Array.from({ length: 4_096 }, (_, at) => `${at + 1}=${(at % 4) + 1}`);
  const wide = Array.from({ length: 500 }, (_, at) => (at % 8_000) + 1).join();
  const heavy = Array.from({ length: 4_000 }, (_, at) => `${at + 1}=${wide}`);
  const began = workedMs();
  const file = smallWif({ THREADING: many, TIEUP: heavy.slice(0, 500), TREADLING: heavy.slice(0, 3_000), WEFT: [] });
  expect(outcomeOf(file, -1)).toMatch(/cloth|too-large|unknown/);
  expect(workedMs() - began).toBeLessThan(LONGEST);
});
