/** A minute of breathing with a fingertip on the camera. It begins when the camera is open. */
import { wordsOf } from "../../words/later.ts";
import { useEye } from "../use-eye.ts";
import type { WithProps } from "./breathe.tsx";
import { Minute } from "./minute.tsx";

export function WithFinger({ pace, onOver, onStop }: WithProps) {
  const t = wordsOf("body");
  const { video, camera, heard } = useEye("finger");
  const { now, whole, line = [] } = heard ?? {};
  const waits = !now || (now.hr === null && (now.reason ?? "too-few-beats") === "too-few-beats");
  const says = waits ? t.finger.waiting : now.hr === null ? t.reasons[now.reason ?? "pulse-unclear"] : undefined;
  const isClear = whole?.quality === "good" || whole?.reason === "too-short";
  return (
    <>
      <p class="hint">{t.finger.how}</p>
      <video
        ref={video}
        class="finger-sight"
        hidden={camera !== "open"}
        playsInline
        muted
        aria-label={t.finger.sight}
      />
      {camera === "open" ? (
        <Minute pace={pace} felt={{ dots: line, isClear, says }} onOver={onOver} onStop={onStop} />
      ) : (
        <>
          <p role="status">{t.finger[camera]}</p>
          <button type="button" class="quiet" onClick={onStop}>
            {camera === "asking" ? t.stop : t.close}
          </button>
        </>
      )}
    </>
  );
}
