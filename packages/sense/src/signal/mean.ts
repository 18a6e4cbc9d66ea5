export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum / values.length;
}

/** Standard deviation of a sample (n - 1). */
export function deviationOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += ((values[at] as number) - mean) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}
