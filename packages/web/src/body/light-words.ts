/** What the page and the worker that reads light tell each other. Pictures go in; only numbers come out. */
import type { Beat, Reading } from "@nexus/sense";

/** What lies before the camera: a fingertip on the lens, or a face in the oval. */
export type Sight = "finger" | "face";

/** A picture of it, `at` in ms of the camera's clock. It is handed over, and ends there. */
export interface ToLight {
  readonly at: number;
  readonly picture: ImageBitmap;
  readonly sight: Sight;
}

export type FromLight =
  /** A picture was read; the next may come. */
  | { readonly kind: "read" }
  | {
      readonly kind: "heard";
      readonly now: Reading;
      readonly whole: Reading;
      /** ms from the first beat to the last of all so far. */
      readonly span: number;
      /** The rate from beat to beat, by the camera's clock. */
      readonly line: readonly Beat[];
      /** The pulse wave of the last seconds, -1..1 at ms; empty where none is to be seen. */
      readonly wave: readonly { readonly at: number; readonly value: number }[];
    };
