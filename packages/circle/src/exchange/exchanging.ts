/** What an exchange is beyond its place in state and views: fetched by those who have one. See `rounds/parts.ts`. */
export { exchangeCalls } from "./calls.ts";
export { judgeExchange } from "./decide.ts";
export { leaveKey } from "./leave-key.ts";
export { loseExchanges, takeExchange } from "./take.ts";
