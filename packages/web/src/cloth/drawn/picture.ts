/** What is to be painted: a part of a cloth, at a size. */
import type { Drawdown, Part, ThreadColours } from "@nexus/weave";

export interface Picture {
  readonly drawdown: Drawdown;
  readonly colours: ThreadColours;
  /** The stretch of cloth that is in sight. */
  readonly part: Part;
  /** Pixels of one thread, a whole number. */
  readonly thread: number;
  /** Pixels by which the part reaches beyond the upper left corner. */
  readonly left: number;
  readonly top: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
