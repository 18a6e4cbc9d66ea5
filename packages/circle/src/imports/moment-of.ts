/** ms since 1970 of a time on a wall. Where nobody says how far from UTC it was, as far as this device is. */
export function momentOf({ local, offset }: { readonly local: string; readonly offset: number | null }): number {
  const whole = local.length < 13 ? `${local}T00:00` : local.length < 16 ? `${local}:00` : local;
  return Math.max(0, offset === null ? new Date(whole).getTime() : Date.parse(`${whole}Z`) - offset * 60_000);
}
