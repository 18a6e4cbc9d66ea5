/** A fingertip on the camera: each beat lets a little less light through. */
import { wordsOf } from "../words/later.ts";
import { Band, NotClear } from "./band.tsx";
import { bodyOf } from "./body-of.ts";
import { FOR_VARIATION, isEnough, saysOf } from "./enough.ts";
import type { Heard } from "./eye.ts";
import { Foot } from "./foot.tsx";
import { Trace } from "./trace.tsx";
import { useEye } from "./use-eye.ts";
import type { MeasuringProps } from "./ways.tsx";

/** ms that the first and the last beat lose; ms that the picture is wide. */
const ENDS = 4000;
const WIDE = 6000;

export function ByFinger({ onTaken, onStop }: MeasuringProps) {
  const t = wordsOf("body");
  const { video, camera, heard } = useEye("finger");
  const live = heard && bodyOf("finger", heard.now);
  const span = live ? heard.span : 0;
  return (
    <>
      <p>{t.finger.how}</p>
      <div class="finger" hidden={camera !== "open"}>
        <video ref={video} class="finger-sight" playsInline muted aria-label={t.finger.sight} />
        <Trace dots={heard?.wave ?? []} span={WIDE} low={-1.1} high={1.1} label={t.trace.wave} />
      </div>
      {camera === "open" ? (
        <>
          {live ? <Band body={live} /> : <NotClear />}
          <Foot
            heard={span}
            enough={FOR_VARIATION}
            says={sentence(heard)}
            body={live && isEnough({ span, ends: ENDS }) ? bodyOf("finger", heard.whole) : undefined}
            onTaken={onTaken}
            onStop={onStop}
          />
        </>
      ) : (
        <>
          <p role="status">{t.finger[camera]}</p>
          <button type="button" class="quiet" onClick={onStop}>
            {camera === "asking" ? t.stop : t.otherWay}
          </button>
        </>
      )}
    </>
  );
}

function sentence(heard: Heard | undefined): string {
  const t = wordsOf("body");
  if (!heard) return t.finger.waiting;
  const { now, whole, span } = heard;
  if (now.hr === null) return now.reason === "too-few-beats" || !now.reason ? t.finger.waiting : t.reasons[now.reason];
  return saysOf(whole, { span, ends: ENDS });
}
