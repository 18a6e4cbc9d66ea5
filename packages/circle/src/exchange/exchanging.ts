/** What an exchange is beyond its place in state and views: fetched by those who have one. See `rounds/later.ts`. */
export { exchangeCalls } from "./calls.ts";
export { judgeExchange } from "./decide.ts";
export { foldExchange, withoutAbsent } from "./fold.ts";
export { createLockDuty } from "./lock-duty.ts";
export { loseExchanges, settleByHour, takeExchange } from "./take.ts";
export { exchangeItem, exchangeViews, lateExchanges } from "./view.ts";
