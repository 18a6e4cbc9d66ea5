/** What a device needs once a circle holds a round. Comes as one part, by `later.ts`. */
export { ownRoundCalls } from "./calls.ts";
export { choresOf, doChore } from "./chores-due.ts";
export { judgeRound } from "./decide.ts";
export { foldRound } from "./fold.ts";
export { settleByHour, settleByMembers } from "./settle.ts";
export { isOver, roundToView } from "./view.ts";
