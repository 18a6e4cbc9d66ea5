/** Cloth for a terminal: two picks in a line, each crossing the colour of the thread on top; without colours, marks. */
import { type Drawdown, isWarpUp, type ThreadColours } from "@nexus/weave";
import type { Io } from "../io.ts";

/** Where nobody knows how wide the terminal is. */
const COLUMNS = 80;

/** What the terminal shows. */
export const screenOf = ({ paint }: Pick<Io, "paint">) => ({
  columns: process.stdout.columns ?? COLUMNS,
  // A style that shows is a terminal that shows colours.
  colours: paint("red", "x") !== "x",
});

export interface PictureOptions {
  readonly columns: number;
  readonly rows: number;
  /** Whether the terminal shows colours. */
  readonly colours: boolean;
  /** The first pick to show; 0 unless told. */
  readonly from?: number;
}

/** Lines of at most `columns` characters, from the first end on. */
export function clothAsText(drawdown: Drawdown, colours: ThreadColours, options: PictureOptions): string[] {
  const { from = 0 } = options;
  const ends = Math.min(drawdown.ends, options.columns);
  const picks = Math.min(drawdown.picks, from + options.rows * 2);
  const lines: string[] = [];
  for (let pick = from; pick < picks; pick += 2) {
    const line = Array.from({ length: ends }, (_, end) =>
      options.colours ? dyed(drawdown, colours, end, pick) : marked(drawdown, end, pick),
    );
    lines.push(options.colours ? `${line.join("")}\u001b[0m` : line.join(""));
  }
  return lines;
}

function dyed(drawdown: Drawdown, { warp, weft }: ThreadColours, end: number, pick: number): string {
  const colour = (at: number) => {
    const [bytes, thread] = isWarpUp(drawdown, end, at) ? [warp, end] : [weft, at];
    return Array.from(bytes.subarray(thread * 3, thread * 3 + 3)).join(";");
  };
  const below = pick + 1 < drawdown.picks ? `\u001b[48;2;${colour(pick + 1)}m` : "\u001b[49m";
  return `\u001b[38;2;${colour(pick)}m${below}\u2580`;
}

/** Where the warp lies on top: in both picks, the upper, the lower, or neither. */
function marked(drawdown: Drawdown, end: number, pick: number): string {
  const [upper, lower] = [isWarpUp(drawdown, end, pick), isWarpUp(drawdown, end, pick + 1)];
  if (upper) return lower ? "\u2588" : "\u2580";
  return lower ? "\u2584" : "\u00b7";
}
