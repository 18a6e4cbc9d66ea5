/**
 * What one breathes along with: a disc that grows and sinks. Where somebody wants no motion, ten threads in the form of one
 * breath stand in its place, and one after the other is lit.
 */
import { fullnessAt, type Pace, STEPS, STEPS_IN } from "./pace.ts";

/** In the middle of each step. */
const heights = Array.from({ length: STEPS }, (_, at) => fullnessAt(((at + 0.5) * 10_000) / STEPS, 10_000));

export function Breath({ pace, step }: { readonly pace: Pace; readonly step: number }) {
  return (
    <div aria-hidden="true">
      <div class="breath" style={{ "--breath": `${pace}ms` }}>
        <span class="breath-disc" />
      </div>
      <div class="breath-steps">
        {heights.map((height, at) => (
          <span key={at} data-in={at < STEPS_IN} data-now={at === step} style={{ "--full": height }} />
        ))}
      </div>
    </div>
  );
}
