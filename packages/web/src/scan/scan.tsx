/**
 * Reads an invitation with the camera, or from a picture of one. What the camera sees stays in this window: nothing is
 * kept or sent, and the camera goes off with the panel.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Place, placeOfLink } from "../place.ts";
import { wordsOf } from "../words/later.ts";
import { readCode, readCodeOfFile } from "./read-code.ts";

/** Between two looks, in ms. */
const LOOK_EVERY = 200;

type Seeing = "asking" | "looking" | "refused" | "none";

interface ScanProps {
  onPlace(place: Place): void;
  onClose(): void;
}

export function Scan({ onPlace, onClose }: ScanProps) {
  const t = wordsOf("scan");
  const video = useRef<HTMLVideoElement>(null);
  const [seeing, setSeeing] = useState<Seeing>("asking");
  const [other, setOther] = useState<"something else" | "nothing">();

  const take = (text: string | undefined, nothing?: "nothing") => {
    const place = text === undefined ? undefined : placeOfLink(text);
    if (place) onPlace(place);
    else setOther(text === undefined ? nothing : "something else");
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
    <section class="scan" aria-labelledby="scan-heading">
      <h3 id="scan-heading">{t.heading}</h3>
      <video ref={video} class="scan-sight" playsInline muted hidden={seeing !== "looking"} aria-label={t.sight} />
      <p role="status">{seeing === "looking" && other ? t.other[other] : t[seeing]}</p>
      {seeing !== "looking" && other && <p role="alert">{t.other[other]}</p>}
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
              if (file) take(await readCodeOfFile(file), "nothing");
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
