/** Hearts for the stories: a real record where it lies beside the checkout, otherwise one that is made, the same each time. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../shared/reference/sense/rr");

/** Beats into the record: before them somebody had only just lain down. */
const SETTLED = 200;

/** Intervals in ms of somebody at rest. */
export function atRest(count: number): readonly number[] {
  const record = resolve(folder, "rest_rri.json");
  if (!existsSync(record)) return Array.from({ length: count }, (_, at) => Math.round(860 + swing(at)));
  return (JSON.parse(readFileSync(record, "utf8")) as { rr: number[] }).rr.slice(SETTLED, SETTLED + count);
}

/** Intervals in ms that follow no order. */
export const irregular = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.round(820 + 330 * Math.sin(at * at * 1.37)));

/** bpm between the slow and the fast end of a breath. */
export const SWING = 10;

/** Intervals in ms of a heart that goes with a breath of `period` ms, and a little with nothing. */
export function breathing(period: number, count: number): readonly number[] {
  let at = 0;
  return Array.from({ length: count }, (_, beat) => {
    const interval = Math.round(
      60_000 / (70 + (SWING / 2) * Math.sin((2 * Math.PI * at) / period) + Math.sin(beat * beat)),
    );
    at += interval;
    return interval;
  });
}

/** With the breath, with something slower, and a little of neither. */
const swing = (at: number) => 34 * Math.sin(at / 1.9) + 18 * Math.sin(at / 13) + 9 * Math.sin(at * at);
