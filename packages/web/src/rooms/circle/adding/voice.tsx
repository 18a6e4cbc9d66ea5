/** Recording: a clock and a line that moves with the voice; stop or discard. */
import type { AttachmentInput } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { wordsOf } from "../../../words/later.ts";
import { minutes } from "../attached/player.tsx";
import { NoRecording, type Recording, startRecording } from "./recorder.ts";

interface VoiceProps {
  onDone(voice: AttachmentInput): void;
  onGone(): void;
}

const BARS = 28;
const BAR_MS = 120;

export function Voice({ onDone, onGone }: VoiceProps) {
  const t = wordsOf("attach");
  const [recording, setRecording] = useState<Recording>();
  const [why, setWhy] = useState<NoRecording["why"]>();
  const [levels, setLevels] = useState<readonly number[]>([]);
  const stop = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let isHere = true;
    let begun: Recording | undefined;
    startRecording().then(
      (started) => {
        begun = started;
        if (!isHere) return started.discard();
        setRecording(started);
        void started.done.then((voice) => isHere && (voice ? onDone(voice) : onGone()));
      },
      (error) => isHere && setWhy(error instanceof NoRecording ? error.why : "none"),
    );
    return () => {
      isHere = false;
      begun?.discard();
    };
  }, []);
  useEffect(() => {
    if (!recording) return;
    stop.current?.focus();
    const timer = setInterval(() => setLevels((last) => [...last, recording.level()].slice(-BARS)), BAR_MS);
    return () => clearInterval(timer);
  }, [recording]);

  if (why) {
    return (
      <div class="recording">
        <p role="alert">{why === "closed" ? t.noMicrophone : t.noRecording}</p>
        <button type="button" class="quiet" onClick={onGone}>
          {t.close}
        </button>
      </div>
    );
  }
  const time = minutes(recording?.length() ?? 0);
  return (
    <div class="recording">
      <p class="recording-time" role="timer" aria-label={t.recording(time)}>
        {time}
      </p>
      <svg class="waves" viewBox={`0 0 ${BARS * 4} 24`} aria-hidden="true">
        {levels.map((level, at) => {
          const height = 2 + level * 22;
          return <rect key={at} x={at * 4} y={12 - height / 2} width="2" height={height} rx="1" />;
        })}
      </svg>
      <div class="actions">
        <button ref={stop} type="button" class="main" disabled={!recording} onClick={() => recording?.stop()}>
          {t.stop}
        </button>
        <button type="button" class="quiet" onClick={() => (recording ? recording.discard() : onGone())}>
          {t.discard}
        </button>
      </div>
    </div>
  );
}
