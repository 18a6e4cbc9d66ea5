/** What a device needs once a circle holds a round. Comes as one part, by `parts.ts`. */
export { ownRoundCalls } from "./calls.ts";
export { answerComplaint, checkShares, closeRound, nudgeRound, releaseShares, sealAgain } from "./chores.ts";
export { judgeRound } from "./decide.ts";
export { foldRound } from "./fold.ts";
export { settleByHour, settleByMembers } from "./settle.ts";
