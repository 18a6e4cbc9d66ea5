/** What a check-in may say of a reading: whole numbers, and none that the signal does not carry. */
import { BODY_RATE, BODY_VARIATION, type Body } from "@nexus/circle";
import type { Reading } from "@nexus/sense";

type Figures = Pick<Reading, "hr" | "rmssd"> & Partial<Pick<Reading, "beats">>;

const within = (value: number | null, { least, most }: typeof BODY_RATE | typeof BODY_VARIATION): value is number =>
  value !== null && value >= least && value <= most;

/** Undefined where there is no rate to show. */
export function bodyOf(source: Body["source"], { hr, rmssd, beats }: Figures): Body | undefined {
  const rate = hr === null ? null : Math.round(hr);
  if (!within(rate, BODY_RATE)) return undefined;
  if (!beats || beats.kept < 1) return { source, hr: rate };
  const variation = rmssd === null ? null : Math.round(rmssd);
  const counted = { kept: beats.kept, seen: beats.seen };
  return { source, hr: rate, beats: counted, ...(within(variation, BODY_VARIATION) && { rmssd: variation }) };
}
