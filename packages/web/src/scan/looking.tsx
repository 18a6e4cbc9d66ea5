/**
 * Looks for a code with the camera, or in a picture of one. What the camera sees stays in this window: nothing is kept or
 * sent, and the camera goes off with the panel.
 */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { wordsOf } from "../words/later.ts";
import { readCode, readCodeOfFile } from "./read-code.ts";

/** Between two looks, in ms. */
const LOOK_EVERY = 200;

type Seeing = "asking" | "looking" | "refused" | "none";

interface LookingProps {
  readonly heading: string;
  /** What is said of a code that is not the one that is looked for. */
  readonly other: string;
  /** Whether this was it. */
  onText(text: string): boolean;
  onClose(): void;
}

export function Looking({ heading, other, onText, onClose }: LookingProps) {
  const t = wordsOf("scan");
  const video = useRef<HTMLVideoElement>(null);
  const id = useId();
  const [seeing, setSeeing] = useState<Seeing>("asking");
  const [missed, setMissed] = useState<string>();

  const take = (text: string | undefined, nothing?: string) => {
    if (text === undefined) setMissed(nothing);
    else if (!onText(text)) setMissed(other);
  };

  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = () => {
      const { current } = video;
      const text = current && current.readyState >= 2 && readCode(current, current.videoWidth, current.videoHeight);
      if (text) take(text);
      timer = setTimeout(look, LOOK_EVERY);
    };
    const begin = async () => {
      if (!navigator.mediaDevices) return setSeeing("none");
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      } catch (error) {
        return setSeeing((error as DOMException).name === "NotAllowedError" ? "refused" : "none");
      }
      if (over || !video.current) return stop();
      setSeeing("looking");
      video.current.srcObject = stream;
      await video.current.play().catch(() => {});
      look();
    };
    const stop = () => {
      over = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void begin();
    return stop;
  }, []);

  return (
    <section class="scan" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <video ref={video} class="scan-sight" playsInline muted hidden={seeing !== "looking"} aria-label={t.sight} />
      <p role="status">{seeing === "looking" && missed ? missed : t[seeing]}</p>
      {seeing !== "looking" && missed && <p role="alert">{missed}</p>}
      <div class="actions">
        <label class="plain file">
          {t.file}
          <input
            type="file"
            accept="image/*"
            class="unseen"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              if (file) take(await readCodeOfFile(file), t.other.nothing);
            }}
          />
        </label>
        <button type="button" class="quiet" onClick={onClose}>
          {t.close}
        </button>
      </div>
    </section>
  );
}
