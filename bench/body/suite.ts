/** The body: a day of intervals, a measurement with the camera, one look at the live window; a history of years; a page. */
import { artifactsOf, CameraStream, StrapStream, spectrumOf, timeDomainOf } from "@nexus/sense";
import type { Figure, Suite } from "../figure.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { processorTimeOf } from "../stats/processor-time.ts";
import { measureImport } from "./import.ts";
import { measureInPage } from "./in-page.ts";
import { aDay, someFrames } from "./signals.ts";

export const body: Suite = {
  name: "body",
  title: "The body: processor time of one analysis, a long history taken in, and a measurement while it goes on",
  baseline:
    "for an analysis, a plain sort of as many numbers as come in; for the history, reading the same file as text; for the page, the same camera in a page that reads nothing",
  async run(context) {
    const { quick, say } = context;
    const measured = async (
      name: string,
      below: number,
      run: () => unknown,
      numbers: Float64Array,
    ): Promise<Figure> => {
      say(name);
      const found = await pairs(
        quick ? 1 : 5,
        () => processorTimeOf(run),
        () => processorTimeOf(() => numbers.slice().sort()),
      );
      const target = { of: "ours", is: "below", value: below } as const;
      return { name, unit: "ms", ...compare(found, (ms) => ms), target, more: { numbers: String(numbers.length) } };
    };
    const day = aDay();
    const peaks = new Float64Array(day.length + 1);
    for (const [at, interval] of day.entries()) peaks[at + 1] = (peaks[at] as number) + interval;
    const analyse = () => [timeDomainOf(day), spectrumOf(day), artifactsOf(peaks)];
    const frames = someFrames(90);
    const heights = Float64Array.from(frames.flatMap(({ red, green, blue }) => [red, green, blue]));
    const camera = new CameraStream("finger");
    for (const frame of frames) camera.push(frame);
    const face = new CameraStream("face");
    for (const frame of frames) face.push(frame);
    const strap = new StrapStream();
    let at = 0;
    const packet = { hr: 72, contactSupported: true, contact: true, energyKJ: null, rr1024: [] };
    for (const interval of day.subarray(0, 600)) {
      at += interval;
      strap.push({ ...packet, rrMs: [interval] }, at);
    }
    const live = heights.subarray(0, 3 * 360);
    const figures = [
      await measured("24 h of intervals: time domain, spectrum at 4 Hz, artefacts", 100, analyse, day),
      await measured("90 s of a finger on a camera", 50, () => camera.whole(), heights),
      await measured("live window of a finger", 5, () => camera.present(), live),
      await measured("live window of a face", 5, () => face.present(), live),
      await measured("live window of a strap", 5, () => strap.present(), day.subarray(0, 12)),
    ];
    const [taken, inPage] = [await measureImport(context), await measureInPage(context)];
    return {
      figures: [...figures, ...taken.figures, ...inPage.figures],
      missing: [...taken.missing, ...inPage.missing, "NeuroKit2 in the same run"],
    };
  },
};
