/** A finger or a face before a camera, live: frames go in, the present reading comes out. */
import { measureFace } from "../face/measure.ts";
import { type Felt, measureFinger, nothing } from "../optical/measure.ts";
import { unreadable } from "../quality/quality.ts";
import { coveredOf } from "./cover.ts";
import { Ring } from "./ring.ts";

/** ms of the window that is read while one waits; and of the whole that is kept. */
const LIVE = 12_000;
const WHOLE = 120_000;
/** Of 255: below it the picture is dark; from there on it is white. */
const DARK = 12;
const WHITE = 254.5;

/** Mean red, green and blue of the picture (0 to 255), and the frame's own time in ms. */
export interface Colours {
  readonly at: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export class CameraStream {
  readonly #kind: "finger" | "face";
  readonly #ring = new Ring(3);

  constructor(kind: "finger" | "face") {
    this.#kind = kind;
  }

  /** A frame that holds no number is left out; one from before the newest begins anew, since the clock has jumped. */
  push({ at, red, green, blue }: Colours): void {
    if (![at, red, green, blue].every(Number.isFinite)) return;
    const { newest } = this.#ring;
    if (newest !== undefined && at < newest) this.#ring.clear();
    this.#ring.push(at, [red, green, blue]);
  }

  /** The last twelve seconds, for the rate and the light while one waits. Below 5 ms. */
  present(): Felt {
    return this.#read(LIVE);
  }

  /** All that is kept, two minutes at most: for the end of a measurement. */
  whole(): Felt {
    return this.#read(WHOLE);
  }

  #read(ms: number): Felt {
    const all = this.#ring.last(ms);
    const frames = this.#kind === "finger" ? coveredOf(all) : all;
    // A lifted finger ends it at once, however clear the pulse was a second ago.
    if (!frames) return nothing("uncovered");
    const measured = this.#kind === "finger" ? measureFinger(frames) : measureFace(frames);
    if (measured.verdict.quality !== "unreadable") return measured;
    const light = lightOf(frames.channels);
    return light ? { ...measured, verdict: unreadable(light) } : measured;
  }
}

/** What is wrong with the light, if anything: the brightest colour is dark, or all that are not dark are white. */
export function lightOf(channels: readonly ArrayLike<number>[]): "too-dark" | "clipped" | undefined {
  const means = channels.map((values) => Array.from(values).reduce((sum, it) => sum + it / values.length, 0));
  const bright = channels.filter((_, at) => (means[at] as number) >= DARK);
  if (channels.some((values) => values.length > 0) && bright.length === 0) return "too-dark";
  const isWhite = (values: ArrayLike<number>) =>
    Array.from(values).filter((it) => it >= WHITE).length > values.length / 2;
  return bright.length > 0 && bright.every(isWhite) ? "clipped" : undefined;
}
