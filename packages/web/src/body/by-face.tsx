/** A face before the camera: skin changes its colour a little with each beat. The rate alone, and roughly. */
import { wordsOf } from "../words/later.ts";
import { Band, NotClear } from "./band.tsx";
import { bodyOf } from "./body-of.ts";
import { FOR_RATE, isEnough, saysOf } from "./enough.ts";
import type { Heard } from "./eye.ts";
import { Foot } from "./foot.tsx";
import { useEye } from "./use-eye.ts";
import type { MeasuringProps } from "./ways.tsx";

/** ms that the picture needs to settle. */
const ENDS = 2000;

export function ByFace({ onTaken, onStop }: MeasuringProps) {
  const t = wordsOf("body");
  const { video, camera, heard } = useEye("face");
  const live = heard && bodyOf("face", heard.now);
  const span = live ? heard.span : 0;
  return (
    <>
      <p>{t.face.how}</p>
      <div class="face" hidden={camera !== "open"}>
        <video ref={video} class="face-sight" playsInline muted aria-label={t.face.sight} />
      </div>
      {camera === "open" ? (
        <>
          {live ? <Band body={live} /> : <NotClear />}
          <Foot
            heard={span}
            enough={FOR_RATE}
            says={sentence(heard)}
            body={live && isEnough({ span, ends: ENDS }) ? bodyOf("face", heard.whole) : undefined}
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
  const { now, whole, span } = heard ?? {};
  if (!now || !whole || now.reason === "too-few-beats") return t.face.waiting;
  const lacking = now.hr === null ? now.reason : whole.hr === null ? whole.reason : null;
  if (lacking === "too-dark" || lacking === "pulse-unclear") return t.face[lacking];
  if (lacking) return t.reasons[lacking];
  return saysOf(whole, { span: span ?? 0, ends: ENDS });
}
