/** A circle's cloth at a terminal, as this device weaves it. */
import { type CircleView, type ClothProposal, circleHistory, type MotionView } from "@nexus/circle";
import { type Cloth, historyOf, type Stretch, stretchOf, threadColours, weaveHistory } from "@nexus/weave";
import type { Io } from "../io.ts";
import { clothAsText, screenOf } from "./picture.ts";

/** Undefined where the vote is about something else. */
export const clothAsked = ({ proposal }: MotionView): ClothProposal | undefined =>
  proposal.kind === "cloth" ? proposal : undefined;

export const stretchIn = (circle: CircleView, days: { readonly from: number; readonly to: number }): Stretch =>
  stretchOf(circleHistory(circle), days, { title: circle.name });

export const clothOf = (circle: CircleView): Cloth =>
  weaveHistory(historyOf(circleHistory(circle)), { title: circle.name });

/** The newest picks, two to a line. */
export const clothLines = ({ draft, drawdown }: Cloth, rows: number, io: Pick<Io, "paint">): readonly string[] =>
  clothAsText(drawdown, threadColours(draft), {
    ...screenOf(io),
    rows,
    from: Math.max(0, drawdown.picks - rows * 2),
  });
