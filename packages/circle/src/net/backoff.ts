/** How long to wait before attempt `n` (from 0): doubling from half a second to half a minute, spread by half. In ms. */
export function backoff(n: number, random: (length: number) => Uint8Array): number {
  const spread = 0.75 + ((random(1)[0] as number) / 255) * 0.5;
  return Math.min(30_000, 500 * 2 ** Math.min(n, 6)) * spread;
}
