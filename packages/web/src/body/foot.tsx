/** Below every measurement: how far it is, said in words that change seldom; done when it is enough, stop at any time. */
import type { Body } from "@nexus/circle";
import { wordsOf } from "../words/later.ts";
import type { MeasuringProps } from "./ways.tsx";

interface FootProps extends MeasuringProps {
  /** ms heard so far, and ms that are enough. */
  readonly heard: number;
  readonly enough: number;
  /** How the signal is: spoken by screen readers, so only when it changes. */
  readonly says: string;
  /** What there would be to take now. */
  readonly body: Body | undefined;
}

export function Foot({ heard, enough, says, body, onTaken, onStop }: FootProps) {
  const t = wordsOf("body");
  return (
    <>
      <progress class="pulse-heard" max={enough} value={Math.min(heard, enough)} aria-label={t.heard} />
      <p role="status">{says}</p>
      <TakeOrStop body={body} onTaken={onTaken} onStop={onStop} />
    </>
  );
}

export function TakeOrStop({ body, onTaken, onStop }: Pick<FootProps, "body" | "onTaken" | "onStop">) {
  const t = wordsOf("body");
  return (
    <div class="actions">
      <button type="button" class="plain" disabled={!body} onClick={() => body && onTaken(body)}>
        {t.done}
      </button>
      <button type="button" class="quiet" onClick={onStop}>
        {t.stop}
      </button>
    </div>
  );
}
