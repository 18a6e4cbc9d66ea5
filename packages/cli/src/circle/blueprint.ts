/** A blueprint by its name, or out of a file of anybody's. */
import { readFile, stat } from "node:fs/promises";
import { BLUEPRINT_BYTES, type Blueprint, readBlueprint, shippedBlueprints, shippedNames } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { isSystemError, Usage } from "../failure.ts";

export const languageOption = {
  language: { type: "string", value: "TAG", what: "language of a blueprint that comes along: en (default) or es" },
} as const;

/** Throws Usage where there is neither such a name nor such a file. */
export async function findBlueprint(nameOrFile: string, language = "en"): Promise<Blueprint> {
  const known = shippedBlueprints(language).find(({ id }) => id === nameOrFile);
  return known ? known.blueprint : readBlueprint(await bytesOf(nameOrFile));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    // Read no further than it could go.
    if (size > BLUEPRINT_BYTES) throw new NexusError("blueprint-oversize", `${size} bytes`);
    return await readFile(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Usage(
      `"${path}" is none of ${shippedNames.join(", ")}, and no file that can be read here.`,
      "blueprints",
    );
  }
}
