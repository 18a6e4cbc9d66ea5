/** How much each member said within the present hour, to notice a flood. */
import type { MemberId } from "../api.ts";
import type { CircleState } from "./state.ts";

/** More messages than this from one member in one hour are a flood and passed over. */
export const MESSAGES_PER_HOUR = 600;

export function countMessage(state: CircleState, hour: number, author: MemberId): CircleState {
  const counts = state.pace.hour === hour ? state.pace.counts : {};
  return { ...state, pace: { hour, counts: { ...counts, [author]: (counts[author] ?? 0) + 1 } } };
}

/** Once the present message is counted. */
export const isFlood = ({ pace }: CircleState, author: MemberId): boolean =>
  (pace.counts[author] ?? 0) > MESSAGES_PER_HOUR;
