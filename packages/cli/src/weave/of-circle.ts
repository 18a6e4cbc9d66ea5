/** A circle's cloth at a terminal, as this device weaves it. */
import { type CircleView, circleHistory, type MotionView, type Proposal } from "@nexus/circle";
import { type Cloth, historyOf, type Stretch, stretchOf, threadColours, weaveHistory } from "@nexus/weave";
import type { Io } from "../io.ts";
import { clothAsText } from "./picture.ts";

export type ClothProposal = Extract<Proposal, { kind: "cloth" }>;

/** Undefined where the vote is about something else. */
export const clothAsked = ({ proposal }: MotionView): ClothProposal | undefined =>
  proposal.kind === "cloth" ? proposal : undefined;

export const stretchIn = (circle: CircleView, days: { readonly from: number; readonly to: number }): Stretch =>
  stretchOf(circleHistory(circle), days, { title: circle.name });

export const clothOf = (circle: CircleView): Cloth =>
  weaveHistory(historyOf(circleHistory(circle)), { title: circle.name });

/** Where nobody knows how wide the terminal is. */
const COLUMNS = 80;

/** The newest picks, two to a line. */
export function clothLines({ draft, drawdown }: Cloth, rows: number, io: Pick<Io, "paint">): readonly string[] {
  // A style that shows is a terminal that shows colours.
  const colours = io.paint("red", "x") !== "x";
  const from = Math.max(0, drawdown.picks - rows * 2);
  return clothAsText(drawdown, threadColours(draft), {
    columns: process.stdout.columns ?? COLUMNS,
    rows,
    colours,
    from,
  });
}
