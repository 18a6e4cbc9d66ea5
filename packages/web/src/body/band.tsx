/** A pulse as a place between slow and fast, with its word below: seen before any number. */
import type { Body } from "@nexus/circle";
import { wordsOf } from "../words/later.ts";
import { alongBand, tempoOf } from "./tempo.ts";

/** `whose` is the name of another; without one it is mine. */
export function Band({ body, whose }: { readonly body: Pick<Body, "hr" | "usual">; readonly whose?: string }) {
  const t = wordsOf("body");
  return (
    <div class="pulse-shape">
      <div class="pulse-band" aria-hidden="true">
        <span class="pulse-mark" style={{ "--along": alongBand(body.hr) }} />
      </div>
      <p class="feeling-place">
        {body.usual === undefined
          ? t.tempo[tempoOf(body.hr)]
          : whose === undefined
            ? t.usual[body.usual]
            : t.usualOf[body.usual](whose)}
      </p>
    </div>
  );
}

/** In its place while the signal carries none. Why, stands in the sentence below. */
export const NotClear = () => (
  <div class="pulse-shape">
    <div class="pulse-band" aria-hidden="true" />
    <p class="feeling-place">{wordsOf("body").notClear}</p>
  </div>
);
