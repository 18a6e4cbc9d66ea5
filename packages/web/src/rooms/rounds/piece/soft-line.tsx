/**
 * How much of the time that was agreed on has gone by: a thread that grows so slowly that nobody watches it. It shows no
 * number, ends nothing, and moves in four steps for those who want no motion.
 */
import { useNow } from "./use-now.ts";

interface SoftLineProps {
  /** In ms since 1970. */
  readonly since: number;
  readonly minutes: number;
  /** Said once the thread is at its end. */
  readonly over: string;
}

const LOOK_MS = 10_000;
const STEPS = 4;

export function SoftLine({ since, minutes, over }: SoftLineProps) {
  const now = useNow(LOOK_MS);
  const share = Math.min(1, Math.max(0, (now - since) / (minutes * 60_000)));
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const shown = isStill ? Math.floor(share * STEPS) / STEPS : share;
  return (
    <>
      <div class="soft-line" aria-hidden="true">
        <span style={{ inlineSize: `${shown * 100}%` }} />
      </div>
      {share >= 1 && <p class="hint">{over}</p>}
    </>
  );
}
