/**
 * Peaks that are peaks on every scale: Bishop and Ercole (2018), "Multi-scale peak and trough detection optimised for
 * periodic and quasi-periodic neuroscience data" (MSPTD). On each scale k a sample is high if it stands above those k
 * before and k behind it. The scale with the most high samples ends the search: whoever is high on all up to it is a peak.
 */

/**
 * Indices of the peaks of a short window (its cost grows with the square of its length), ascending. What does not stand
 * above `least` samples to each side is no peak even if the search would end earlier: a pulse often has two tops.
 */
export function mountainsOf(samples: Float64Array, least = 1): number[] {
  const straight = withoutTrend(samples);
  const { length } = straight;
  const scales = Math.ceil(length / 2) - 1;
  // How many scales, from the smallest on, each sample is high on.
  const reach = new Uint16Array(length);
  let best = 0;
  let most = 0;
  for (let scale = 1; scale <= scales; scale++) {
    let high = 0;
    for (let at = scale; at < length - scale; at++) {
      const value = straight[at] as number;
      if (value <= (straight[at - scale] as number) || value <= (straight[at + scale] as number)) continue;
      high++;
      if (reach[at] === scale - 1) reach[at] = scale;
    }
    if (high > most) {
      most = high;
      best = scale;
    }
  }
  const peaks: number[] = [];
  const needed = Math.max(best, Math.min(least, scales), 1);
  for (let at = 0; at < length; at++) if ((reach[at] as number) >= needed) peaks.push(at);
  return peaks;
}

/** Without the straight line that fits best. */
function withoutTrend(samples: Float64Array): Float64Array {
  const { length } = samples;
  const middle = (length - 1) / 2;
  let mean = 0;
  let rise = 0;
  let spread = 0;
  for (let at = 0; at < length; at++) {
    mean += (samples[at] as number) / length;
    rise += (samples[at] as number) * (at - middle);
    spread += (at - middle) ** 2;
  }
  const slope = spread > 0 ? rise / spread : 0;
  return samples.map((value, at) => value - mean - slope * (at - middle));
}
