/** A chest strap: beats as they come, for as long as one likes. */
import { wordsOf } from "../words/later.ts";
import { Band, NotClear } from "./band.tsx";
import { bodyOf } from "./body-of.ts";
import { FOR_VARIATION, isEnough, saysOf } from "./enough.ts";
import { Foot } from "./foot.tsx";
import { Long } from "./long.tsx";
import { Trace } from "./trace.tsx";
import { type Heard, useStrap } from "./use-strap.ts";
import type { MeasuringProps } from "./ways.tsx";

/** ms that the first and the last beat lose. */
const ENDS = 2000;
/** ms that the picture is wide. */
const WIDE = 30_000;

export function ByStrap({ onTaken, onStop }: MeasuringProps) {
  const t = wordsOf("body");
  const heard = useStrap();
  const { state, now, whole, span, dots } = heard;
  const live = bodyOf("strap", now);
  const isThere =
    state === "listening" || state === "no-contact" || ((state === "away" || state === "reaching") && span > 0);
  if (!isThere) {
    return (
      <>
        <p role="status">{t.strap[state]}</p>
        <div class="actions">
          {state === "away" && (
            <button type="button" class="plain" onClick={heard.again}>
              {t.strap.reconnect}
            </button>
          )}
          <button type="button" class="quiet" onClick={onStop}>
            {state === "asking" ? t.stop : t.otherWay}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <Trace dots={dots} span={WIDE} low={40} high={140} label={t.trace.beats} />
      {live && state === "listening" ? <Band body={live} /> : <NotClear />}
      {state === "away" && (
        <button type="button" class="plain" onClick={heard.again}>
          {t.strap.reconnect}
        </button>
      )}
      <Foot
        heard={span}
        enough={FOR_VARIATION}
        says={sentence(heard)}
        body={isEnough({ span, ends: ENDS }) ? bodyOf("strap", whole) : undefined}
        onTaken={onTaken}
        onStop={onStop}
      />
      <Long whole={whole} dots={dots} />
    </>
  );
}

/** How it is with the strap, else with the signal, else how far it is. */
function sentence({ state, now, whole, span }: Heard): string {
  const t = wordsOf("body");
  if (state !== "listening") return t.strap[state];
  if (now.hr === null) return t.reasons[now.reason ?? "too-few-beats"];
  return saysOf(whole, { span, ends: ENDS });
}
