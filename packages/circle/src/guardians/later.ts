/** People who bring each other back: fetched by whoever has to do with them. */
import { laterCalls } from "../later-calls.ts";
import type { Random } from "../log/seal.ts";
import { part } from "../part.ts";
import type { Vault } from "../vault/vault.ts";
import type { GuardianCalls, ReturnCalls } from "./api.ts";
import type { GuardianDeps } from "./calls.ts";

export const guardianCalls = (deps: GuardianDeps): GuardianCalls =>
  laterCalls(
    async () => (await part(import("./calls.ts"), "guardians")).guardianCalls(deps),
    ["guardians", "askGuardians", "letGuardiansGo", "dealShares", "guard", "readRequest", "giveShare"],
  );

export const returnCalls = (at: { readonly vault: Vault }, random: Random): ReturnCalls =>
  laterCalls(
    async () => (await part(import("./returning.ts"), "guardians")).returnCalls(at, random),
    ["returning", "beginReturn", "takeShare", "endReturn"],
  );
