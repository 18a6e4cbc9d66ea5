/** What is judged only where a circle votes, hands keeping on or takes a vouch back. Comes as one part, by `later.ts`. */
export { judgeChange } from "./changes.ts";
export { decideLawMessage } from "./decide-law-message.ts";
