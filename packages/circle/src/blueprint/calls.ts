/** The calls about blueprints. What they do is fetched by the few who found a circle or change an agreement. */
import { part } from "../part.ts";
import type { Vault } from "../vault/vault.ts";
import type { BlueprintCalls } from "./api.ts";

export function blueprintCalls(vault: Vault): BlueprintCalls {
  const shelf = async () => (await part(import("./blueprint-shelf.ts"), "blueprints")).blueprintShelf(vault);
  return {
    blueprints: async (...args) => (await shelf()).blueprints(...args),
    saveBlueprint: async (...args) => (await shelf()).saveBlueprint(...args),
    forgetBlueprint: async (...args) => (await shelf()).forgetBlueprint(...args),
    exportBlueprint: async (...args) => (await shelf()).exportBlueprint(...args),
    importBlueprint: async (...args) => (await shelf()).importBlueprint(...args),
  };
}
