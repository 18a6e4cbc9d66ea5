/** Who may do what in a round. */
import type { CircleContext } from "../agreement/context.ts";
import type { MemberId } from "../api.ts";
import type { PieceRecord, RoundRecord } from "./record.ts";

export const mayOpenRound = ({ agreement, keepers }: CircleContext, member: MemberId): boolean =>
  agreement.rounds.open === "anyone" || keepers.includes(member);

/** Whoever opened it and the circle's keepers, until its end has begun. */
export const mayCancel = ({ keepers }: CircleContext, record: RoundRecord, member: MemberId): boolean =>
  (record.by === member || keepers.includes(member)) && ["gathering", "open", "leaving"].includes(record.phase);

/** Who holds a live round: whoever opened it, whoever holds it with them, and the circle's keepers. */
export const isHeld = ({ keepers }: CircleContext, record: PieceRecord, member: MemberId): boolean =>
  record.keepers.includes(member) || keepers.includes(member);

/** With the piece in hand. Whoever was invited may also reply. */
export const maySpeak = ({ phase, holder }: PieceRecord, member: MemberId): boolean =>
  phase === "open" && holder === member;
