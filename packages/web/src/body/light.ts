/**
 * Reads light, in a worker of its own: of each picture the mean of its colours, and then the picture is gone. Nothing but
 * numbers goes back to the page, and this worker asks nobody for anything.
 */
import { CameraStream, type Colours, readingOf } from "@nexus/sense";
import type { FromLight, Sight, ToLight } from "./light-words.ts";
import { ovalOf } from "./oval.ts";
import { waveOf } from "./wave.ts";

const page = self as unknown as {
  onmessage: ((event: MessageEvent<ToLight>) => void) | null;
  postMessage(message: FromLight): void;
};

/** Pictures between two looks at the last seconds, and between two at all of it; lights that the wave is drawn of. */
const LOOK_EVERY = 10;
const LOOK_BACK_EVERY = 30;
const DRAWN = 210;

let stream: CameraStream | undefined;
let lights: Colours[] = [];
let read = 0;
let whole: ReturnType<CameraStream["whole"]> | undefined;
const canvas = new OffscreenCanvas(1, 1);
const brush = canvas.getContext("2d", { willReadFrequently: true });

page.onmessage = ({ data }) => {
  const colours = meanOf(data.picture, data.sight);
  data.picture.close();
  page.postMessage({ kind: "read" });
  if (!colours) return;
  stream ??= new CameraStream(data.sight);
  const light = { at: data.at, ...colours };
  stream.push(light);
  lights = [...lights, light].slice(-DRAWN);
  if (++read % LOOK_EVERY !== 0) return;
  const now = readingOf(stream.present());
  if (!whole || read % LOOK_BACK_EVERY === 0) whole = stream.whole();
  const wave = now.hr === null || data.sight === "face" ? [] : waveOf(lights);
  page.postMessage({ kind: "heard", now, whole: readingOf(whole), span: whole.span, line: whole.line, wave });
};

/** Of a fingertip all of the picture, of a face what lies inside the oval. */
function meanOf(picture: ImageBitmap, sight: Sight): Omit<Colours, "at"> | undefined {
  if (!brush) return undefined;
  const { width, height } = picture;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  brush.drawImage(picture, 0, 0);
  const { data } = brush.getImageData(0, 0, width, height);
  const spans = sight === "face" ? ovalOf(width, height) : [{ from: 0, to: width * height }];
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (const { from, to } of spans) {
    count += to - from;
    for (let at = 4 * from; at < 4 * to; at += 4) {
      red += data[at] as number;
      green += data[at + 1] as number;
      blue += data[at + 2] as number;
    }
  }
  return count > 0 ? { red: red / count, green: green / count, blue: blue / count } : undefined;
}
