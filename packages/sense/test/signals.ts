/** Signals made for tests: the same every time. */

/** Numbers from 0 to 1 that look random (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Intervals in whole ms of a heart at rest that follows the breath: about 800 ms, 30 to each side, and some chance. */
export function atRest(count: number, seed = 1): Float64Array {
  const next = chance(seed);
  return Float64Array.from({ length: count }, (_, at) =>
    Math.round(800 + 30 * Math.sin(at / 1.9) + 18 * Math.sin(at / 13) + 16 * (next() - 0.5)),
  );
}

/** A pulse wave's height at each time (ms) for beats with these intervals (ms): a steep rise, a long fall, a second hump. */
export function waveAt(times: ArrayLike<number>, intervals: ArrayLike<number>): Float64Array {
  let beat = 0;
  let began = 0;
  return Float64Array.from(times, (time) => {
    while (beat < intervals.length - 1 && time >= began + (intervals[beat] as number)) {
      began += intervals[beat] as number;
      beat++;
    }
    const since = time - began;
    const hump = (at: number, width: number) => Math.exp(-(((since - at) / width) ** 2));
    return hump(180, 90) + 0.35 * hump(420, 110);
  });
}

/** Times in ms of frames at `rate` Hz that come up to `uneven` (0..1) of a frame early or late. */
export function frameTimes(seconds: number, rate: number, uneven = 0, seed = 7): Float64Array {
  const next = chance(seed);
  return Float64Array.from(
    { length: Math.floor(seconds * rate) },
    (_, at) => ((at + uneven * (next() - 0.5)) * 1000) / rate,
  ).sort();
}
