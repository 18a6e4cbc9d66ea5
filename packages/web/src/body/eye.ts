/**
 * Opens the camera, lights its lamp if it has one, and hands every picture to the worker that reads light. The page
 * itself looks at none of them. The signal puts camera, lamp and worker out.
 */
import { startLightWorker } from "../trusted.ts";
import type { FromLight, Sight, ToLight } from "./light-words.ts";

/** Enough to take a mean of; more only warms the phone. */
const SIZE = { width: { ideal: 320 }, height: { ideal: 240 }, frameRate: { ideal: 30 } };
/** What of it the worker sees: means of a few pixels each, which cost a quarter of the whole to read. */
const SEEN = { resizeWidth: 80, resizeHeight: 60, resizeQuality: "medium" } as const;
const FACING = { finger: "environment", face: "user" } as const;
/** Pictures under way to the worker. Beyond, one is let go. */
const UNDER_WAY = 3;

export type Heard = Extract<FromLight, { kind: "heard" }>;

export const hasCamera = (): boolean =>
  navigator.mediaDevices !== undefined && "requestVideoFrameCallback" in HTMLVideoElement.prototype;

interface Lamp extends MediaTrackCapabilities {
  readonly torch?: boolean;
}

/** Rejects with the browser's error: `NotAllowedError` where the person said no, others where there is no camera. */
export async function openEye(
  video: HTMLVideoElement,
  sight: Sight,
  onHeard: (heard: Heard) => void,
  signal: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: FACING[sight], ...SIZE } });
  const worker = startLightWorker();
  const end = () => {
    for (const track of stream.getTracks()) track.stop();
    worker.terminate();
    video.srcObject = null;
  };
  if (signal.aborted) return end();
  signal.addEventListener("abort", end);

  if (sight === "finger") await lightLamp(stream);
  let underWay = 0;
  worker.onmessage = ({ data }: MessageEvent<FromLight>) => {
    if (data.kind === "read") underWay--;
    else if (!signal.aborted) onHeard(data);
  };
  const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
    if (signal.aborted) return;
    video.requestVideoFrameCallback(look);
    if (underWay >= UNDER_WAY) return;
    underWay++;
    createImageBitmap(video, SEEN).then(
      (picture) => {
        const seen: ToLight = { at: mediaTime * 1000, picture, sight };
        if (signal.aborted) picture.close();
        else worker.postMessage(seen, [picture]);
      },
      () => underWay--,
    );
  };
  video.requestVideoFrameCallback(look);
  video.srcObject = stream;
  await video.play().catch(() => {});
}

/** Where there is none, daylight through the finger has to do. */
async function lightLamp(stream: MediaStream): Promise<void> {
  const [track] = stream.getVideoTracks();
  const can: Lamp | undefined = track?.getCapabilities?.();
  if (!track || !can?.torch) return;
  await track.applyConstraints({ advanced: [{ torch: true } as MediaTrackConstraintSet] }).catch(() => {});
}
