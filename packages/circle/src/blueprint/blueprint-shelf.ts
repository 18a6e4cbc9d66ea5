/** A person's own blueprints, each a sealed row of the vault beside their circles, and those that come with The Nexus. */
import { bytesToHex, NexusError } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Vault } from "../vault/vault.ts";
import type { BlueprintCalls, BlueprintView } from "./api.ts";
import { type Blueprint, checkedBlueprint, readBlueprint, writeBlueprint } from "./blueprint.ts";
import { shippedBlueprints } from "./shipped.ts";

const ROWS = "blueprint/";
const AT_MOST = 50;
const ID = /^[0-9a-f]{32}$/;

export function blueprintShelf(vault: Vault): BlueprintCalls {
  async function own(): Promise<readonly BlueprintView[]> {
    const rows = await vault.list(ROWS);
    return rows.flatMap(({ key, value }) => {
      const blueprint = readable(value);
      return blueprint ? [{ from: "own", id: key.slice(ROWS.length), blueprint } as const] : [];
    });
  }

  async function keep(blueprint: Blueprint): Promise<string> {
    const file = writeBlueprint(blueprint);
    const id = bytesToHex(sha256(file)).slice(0, 32);
    const rows = await vault.list(ROWS);
    if (rows.some(({ key }) => key === ROWS + id)) return id;
    if (rows.length >= AT_MOST) throw new NexusError("input-invalid", `at most ${AT_MOST} blueprints are kept`);
    await vault.write([{ key: ROWS + id, value: file }]);
    return id;
  }

  return {
    blueprints: async (language) => [...shippedBlueprints(language), ...(await own())],
    saveBlueprint: async (blueprint) => await keep(checkedBlueprint(blueprint)),
    async forgetBlueprint(id) {
      if (!ID.test(id)) throw new NexusError("input-invalid", "no id of a blueprint");
      await vault.write([{ key: ROWS + id, value: undefined }]);
    },
    exportBlueprint: async (blueprint) => writeBlueprint(checkedBlueprint(blueprint)),
    importBlueprint: async (file) => await keep(readBlueprint(file)),
  };
}

/** A row that cannot be read hides nothing but itself. */
function readable(row: Uint8Array): Blueprint | undefined {
  try {
    return readBlueprint(row);
  } catch (error) {
    if (error instanceof NexusError) return undefined;
    throw error;
  }
}
