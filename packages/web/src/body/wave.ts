/** The pulse in the light, for looking at: what is left of a colour when its slow changes are taken away. */

/** Samples to each side of the mean that is taken away: half a second at 30 pictures in a second. */
const AROUND = 15;

interface Lit {
  readonly at: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** More blood is less light, so it is turned over. -1..1; empty where there is nothing to see. */
export function waveOf(lights: readonly Lit[]): { readonly at: number; readonly value: number }[] {
  if (lights.length < 4 * AROUND) return [];
  const lines = (["red", "green", "blue"] as const).map((colour) => withoutDrift(lights.map((light) => light[colour])));
  const swing = (line: readonly number[]) => Math.max(...line.map(Math.abs));
  const line = lines.reduce((best, each) => (swing(each) > swing(best) ? each : best));
  const most = swing(line);
  if (most === 0) return [];
  return line.map((value, at) => ({ at: (lights[at + AROUND] as Lit).at, value: -value / most }));
}

function withoutDrift(values: readonly number[]): number[] {
  const width = 2 * AROUND + 1;
  let sum = values.slice(0, width - 1).reduce((total, it) => total + it, 0);
  return values.slice(AROUND, values.length - AROUND).map((value, at) => {
    sum += values[at + width - 1] as number;
    const left = value - sum / width;
    sum -= values[at] as number;
    return left;
  });
}
