/** Streams: what a person sees while they wait. */
import { describe, expect, it } from "vitest";
import { CameraStream, type HeartRatePacket, type Measured, readingOf, StrapStream } from "../src/index.ts";
import { atRest, chance, frameTimes, waveAt } from "./signals.ts";

const packet = (rrMs: readonly number[], more: Partial<HeartRatePacket> = {}): HeartRatePacket => ({
  hr: 75,
  contactSupported: true,
  contact: true,
  energyKJ: null,
  rr1024: [],
  rrMs,
  ...more,
});

/** Sends each interval when its beat ends; answers the clock. */
function wear(strap: StrapStream, intervals: Iterable<number>, from = 0): number {
  let at = from;
  for (const interval of intervals) {
    at += interval;
    strap.push(packet([interval]), at);
  }
  return at;
}
const shown = (measured: Measured) => readingOf(measured);

describe("a strap", () => {
  it("shows the rate after a few beats, and the variation after a minute", () => {
    const strap = new StrapStream();
    expect(shown(strap.present()).quality).toBe("unreadable");
    const at = wear(strap, atRest(12));
    expect(shown(strap.present())).toMatchObject({ quality: "rate-only", reason: "too-short" });
    expect(Math.abs((shown(strap.present()).hr as number) - 75)).toBeLessThan(4);
    wear(strap, atRest(80), at);
    expect(shown(strap.whole())).toMatchObject({ quality: "good", reason: null });
  });

  it("without contact shows nothing, and goes on after it without a wrong difference", () => {
    const strap = new StrapStream();
    const at = wear(strap, atRest(60));
    strap.push(packet([], { contact: false, hr: 0 }), at + 1000);
    expect(strap.contact).toBe(false);
    expect(shown(strap.present())).toMatchObject({ quality: "unreadable", hr: null });
    wear(
      strap,
      atRest(60, 2).map((it) => it - 250),
      at + 9000,
    );
    const { quality, rmssd } = shown(strap.whole());
    expect(quality).toBe("good");
    expect(rmssd).toBeLessThan(30);
  });

  it("that comes back after it was lost begins a new stretch", () => {
    const strap = new StrapStream();
    const at = wear(strap, atRest(60));
    strap.lost();
    expect(shown(strap.present()).hr).toBeNull();
    wear(strap, atRest(60, 2), at + 60_000);
    expect(shown(strap.whole()).quality).toBe("good");
  });

  it("whose beats come in bursts counts their own time, not that of their arrival", () => {
    const strap = new StrapStream();
    const rest = atRest(90);
    let at = 0;
    for (let from = 0; from < 90; from += 3) {
      const burst = Array.from(rest.slice(from, from + 3));
      at += burst.reduce((sum, it) => sum + it, 0);
      strap.push(packet(burst), at + (from % 2) * 700);
    }
    expect(shown(strap.whole())).toMatchObject({ quality: "good", beats: { seen: 90 } });
  });

  it("whose packets were lost on the way does not difference across them", () => {
    const strap = new StrapStream();
    const at = wear(strap, atRest(60));
    wear(
      strap,
      atRest(60, 2).map((it) => it + 300),
      at + 5000,
    );
    expect(shown(strap.whole()).rmssd).toBeLessThan(30);
  });

  it.each([-1e9, 1e9])("is not disturbed by a clock that jumps by %d ms", (jump) => {
    const strap = new StrapStream();
    const at = wear(strap, atRest(60));
    wear(strap, atRest(60, 2), at + jump);
    expect(shown(strap.whole()).quality).toBe("good");
  });

  it("that gives no intervals shows its own word for the rate, and no variation ever", () => {
    const strap = new StrapStream();
    for (let at = 0; at < 90_000; at += 1000) strap.push(packet([], { hr: 81 }), at);
    expect(shown(strap.present())).toMatchObject({ quality: "rate-only", hr: 81, rmssd: null });
  });
});

describe("a camera", () => {
  const film = (stream: CameraStream, seconds: number, colour: (height: number, noise: number) => number[]) => {
    const times = frameTimes(seconds, 30, 0.5);
    const wave = waveAt(times, atRest(140));
    const next = chance(4);
    for (const [at, time] of times.entries()) {
      const [red = 0, green = 0, blue = 0] = colour(wave[at] as number, next() - 0.5);
      stream.push({ at: time, red, green, blue });
    }
    return stream;
  };

  it("shows the rate of a finger after twelve seconds, and its variation after a minute", () => {
    const stream = film(new CameraStream("finger"), 75, (it, noise) => [210 - 3 * it + 0.1 * noise, 40 - it, 20]);
    const { quality, hr, rmssd } = shown(stream.present());
    expect([quality, rmssd]).toEqual(["rate-only", null]);
    expect(Math.abs((hr as number) - 75)).toBeLessThan(4);
    expect(shown(stream.whole()).quality).toBe("good");
  });

  it.each([
    ["too-dark", () => [3, 2, 1]],
    ["clipped", () => [255, 255, 255]],
    ["pulse-unclear", (_: number, noise: number) => [180 + 40 * noise, 60 + 40 * noise, 40]],
    ["uncovered", (_: number, noise: number) => [120 + 40 * noise, 110 + 40 * noise, 100]],
  ] as const)("says %s", (reason, colour) => {
    expect(shown(film(new CameraStream("finger"), 20, (it, noise) => [...colour(it, noise)]).present())).toMatchObject({
      quality: "unreadable",
      reason,
      hr: null,
    });
  });

  it("says at once that the finger was lifted, and takes no picture of the room for a beat when it is back", () => {
    const stream = film(new CameraStream("finger"), 40, (it, noise) => [210 - 3 * it + 0.1 * noise, 40 - it, 20]);
    const next = chance(9);
    const look = (at: number, colour: readonly [number, number, number]) => {
      const [red, green, blue] = colour;
      stream.push({ at, red, green, blue });
    };
    for (let at = 40_000; at < 40_400; at += 33) look(at, [120 + 20 * next(), 115, 100]);
    expect(shown(stream.present())).toMatchObject({ quality: "unreadable", reason: "uncovered", hr: null });
    expect(shown(stream.whole()).hr).toBeNull();
    const times = frameTimes(50, 30, 0.5);
    const wave = waveAt(times, atRest(80, 3));
    for (const [at, time] of times.entries()) look(43_000 + time, [210 - 3 * (wave[at] as number), 40, 20]);
    const { quality, hr } = shown(stream.whole());
    expect(quality).toBe("rate-only");
    expect(Math.abs((hr as number) - 75)).toBeLessThan(4);
    // Only the longer of the two stretches counts.
    expect(stream.whole().span).toBeLessThan(51_000);
  });

  it("shows the rate of a face, and only that", () => {
    const stream = film(new CameraStream("face"), 30, (it, noise) => [
      170 - 0.3 * it + 0.2 * noise,
      120 - 0.9 * it + 0.2 * noise,
      100 - 0.5 * it,
    ]);
    const { quality, reason, hr, rmssd } = shown(stream.whole());
    expect([quality, reason, rmssd]).toEqual(["rate-only", "face-only", null]);
    expect(Math.abs((hr as number) - 75)).toBeLessThan(3);
  });

  it("of a face without a pulse shows nothing", () => {
    for (const depth of [0.5, 5, 50]) {
      const face = film(new CameraStream("face"), 30, (_, noise) => [
        150 + depth * noise,
        110 + noise,
        90 - depth * noise,
      ]);
      expect(shown(face.whole())).toMatchObject({ quality: "unreadable", reason: "pulse-unclear", hr: null });
    }
  });

  it("begins anew where the clock runs back, and leaves out frames without numbers", () => {
    const stream = film(new CameraStream("finger"), 20, (it) => [210 - 3 * it, 40, 20]);
    stream.push({ at: Number.NaN, red: 1, green: 1, blue: 1 });
    stream.push({ at: 5, red: 200, green: 40, blue: 20 });
    expect(shown(stream.present())).toMatchObject({ quality: "unreadable", beats: { seen: 0 } });
  });
});
