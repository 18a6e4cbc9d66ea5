/** The calls about blueprints. What they do is fetched by the few who found a circle or change an agreement. */
import { laterCalls } from "../later-calls.ts";
import { part } from "../part.ts";
import type { Vault } from "../vault/vault.ts";
import type { BlueprintCalls } from "./api.ts";

export const blueprintCalls = (vault: Vault): BlueprintCalls =>
  laterCalls(
    async () => (await part(import("./blueprint-shelf.ts"), "blueprints")).blueprintShelf(vault),
    ["blueprints", "saveBlueprint", "forgetBlueprint", "exportBlueprint", "importBlueprint"],
  );
