/** The blind server of Trust Circles. */
export { backup, restore } from "./backup/backup.ts";
export type { Bus as BusContract } from "./bus/contract.ts";
export { contentSecurityPolicy } from "./http/headers.ts";
export { readWeb } from "./http/web.ts";
export { optionsFromEnv, type SanctuaryOptions } from "./options.ts";
export { type Sanctuary, type SanctuaryStats, startSanctuary } from "./sanctuary.ts";
export type { Store as StoreContract } from "./store/contract.ts";
