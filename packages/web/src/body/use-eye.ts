/** The camera while a screen looks through it: whether it may be used, and what was heard of the pulse. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Heard, openEye } from "./eye.ts";
import type { Sight } from "./light-words.ts";

export type CameraState = "asking" | "refused" | "none" | "open";

export interface Eye {
  /** To be given to the video that shows what the camera sees; it has to be there from the beginning. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly camera: CameraState;
  readonly heard: Heard | undefined;
}

export function useEye(sight: Sight): Eye {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<CameraState>("asking");
  const [heard, setHeard] = useState<Heard>();
  useEffect(() => {
    if (!video.current) return;
    const over = new AbortController();
    openEye(video.current, sight, setHeard, over.signal).then(
      () => setCamera("open"),
      (error: DOMException) => setCamera(error.name === "NotAllowedError" ? "refused" : "none"),
    );
    return () => over.abort();
  }, [sight]);
  return { video, camera, heard };
}
