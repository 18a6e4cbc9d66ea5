/** The blind server of Trust Circles. */
export { type SanctuaryOptions, optionsFromEnv } from "./options.ts";
export { type Sanctuary, type SanctuaryStats, startSanctuary } from "./sanctuary.ts";
export type { Store as StoreContract } from "./store/contract.ts";
export type { Bus as BusContract } from "./bus/contract.ts";
